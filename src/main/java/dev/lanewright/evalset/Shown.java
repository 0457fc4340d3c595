package dev.lanewright.evalset;

/** In which order a rater saw the two answers of a pair. */
public enum Shown {
  A_FIRST,
  B_FIRST,
  /** Not recorded, or both at once. */
  UNKNOWN;

  private static final Shown[] ALL = values();

  /** The same order where the second answer is called A. */
  public Shown mirrored() {
    return switch (this) {
      case A_FIRST -> B_FIRST;
      case B_FIRST -> A_FIRST;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** By ordinal. */
  public static Shown of(int ordinal) {
    return ALL[ordinal];
  }
}
