package dev.lanewright.ui.table;

/**
 * An order that a source is asked for.
 *
 * @param column id of the column
 * @param ascending smallest first
 */
public record Sort(String column, boolean ascending) {}
