package dev.lanewright.ui.tune;

/**
 * Samples to be listed.
 *
 * @param title why these
 * @param samples indexes into the table, ascending
 */
record SampleList(String title, int[] samples) {}
