package dev.lanewright.evalset.reader;

/** Takes rows that a source sets aside. */
@FunctionalInterface
public interface Rejects {
  /**
   * @param line 1-based line or row number
   * @param reason in words
   */
  void add(long line, String reason);
}
