package dev.lanewright.evalset.reader;

/** Reads rows of one layout: one class per layout. Made for one file, after its columns. */
@FunctionalInterface
interface RowReader {
  /**
   * Reads the current row of the source that this was made for.
   *
   * @throws BadRow when the row is to be set aside
   */
  void read();
}
