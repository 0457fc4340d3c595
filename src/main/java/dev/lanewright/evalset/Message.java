package dev.lanewright.evalset;

/**
 * One turn of a request.
 *
 * @param role {@code system}, {@code user}, {@code assistant} or {@code tool}
 * @param content the text
 */
public record Message(String role, String content) {}
