package dev.lanewright.ui.tune;

/**
 * A line of the lists below the category table.
 *
 * @param sample index into the table
 * @param text the request's opening
 * @param before lane before the edit, -1 for none
 * @param lane lane now, -1 where uncovered
 * @param laneName its name
 * @param lanes how many lanes there are
 * @param quality such as {@code 1.0 → 0.0}
 * @param tone how the change of quality reads
 * @param cost such as {@code −$0.0031}
 * @param why the reason in words
 */
record SampleEntry(
    int sample,
    String text,
    String category,
    int before,
    int lane,
    String laneName,
    int lanes,
    String quality,
    Tone tone,
    String cost,
    String why) {}
