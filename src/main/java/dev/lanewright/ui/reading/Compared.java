package dev.lanewright.ui.reading;

import dev.lanewright.reading.ReadableText;
import dev.lanewright.reading.WordDiff;

/**
 * Two answers made ready to be shown side by side. Made off the JavaFX thread.
 *
 * @param left the first, as it is read
 * @param right the second
 * @param diff the words in which they differ
 */
public record Compared(ReadableText left, ReadableText right, WordDiff diff) {
  /**
   * Reads and compares two answers.
   *
   * @param markdown whether they are read as Markdown, or shown as they were written
   */
  public static Compared of(String left, String right, boolean markdown) {
    ReadableText a = markdown ? ReadableText.markdown(left) : ReadableText.plain(left);
    ReadableText b = markdown ? ReadableText.markdown(right) : ReadableText.plain(right);
    return new Compared(a, b, WordDiff.of(a.plain(), b.plain()));
  }
}
