package dev.lanewright.evalset.reader;

/** How much of a file is ever in memory at once. Beyond a bound a row is set aside. */
final class Bounds {
  /** Longest line of JSON lines, in bytes, and longest cell of a table, in characters. */
  static final int CELL = 16 << 20;

  /** Most characters of all cells of one row. */
  static final int ROW = 32 << 20;

  /** Most columns of a table. */
  static final int COLUMNS = 4096;

  /** Deepest nesting of JSON. */
  static final int DEPTH = 100;

  /** Most JSON values in one row. */
  static final int VALUES = 200_000;

  /** Most broken quotes of one file that are stepped over. */
  static final int BROKEN_QUOTES = 20;

  private Bounds() {}
}
