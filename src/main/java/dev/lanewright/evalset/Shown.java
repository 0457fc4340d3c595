package dev.lanewright.evalset;

/** In which order a rater saw the two answers of a pair. */
public enum Shown {
  A_FIRST,
  B_FIRST,
  /** Not recorded, or both at once. */
  UNKNOWN;

  private static final Shown[] ALL = values();

  /** By ordinal. */
  public static Shown of(int ordinal) {
    return ALL[ordinal];
  }
}
