package dev.lanewright.reading;

/**
 * A part of a text, in UTF-16 units.
 *
 * @param from first unit
 * @param to unit after the last; greater than {@code from}
 */
public record Span(int from, int to) {}
