package dev.lanewright.ui.reading;

import dev.lanewright.reading.Readable;
import dev.lanewright.reading.WordDiff;

/**
 * Two answers made ready to be shown side by side. Made off the JavaFX thread.
 *
 * @param left the first, as it is read
 * @param right the second
 * @param diff the words in which they differ
 */
public record Compared(Readable left, Readable right, WordDiff diff) {
  /**
   * Reads and compares two answers.
   *
   * @param markdown whether they are read as Markdown, or shown as they were written
   */
  public static Compared of(String left, String right, boolean markdown) {
    Readable a = markdown ? Readable.markdown(left) : Readable.plain(left);
    Readable b = markdown ? Readable.markdown(right) : Readable.plain(right);
    return new Compared(a, b, WordDiff.of(a.plain(), b.plain()));
  }
}
