package dev.lanewright.evalset;

/** What a comparison came to, in the frame of the pair: never in the order that was shown. */
public enum Preference {
  A_BETTER,
  TIE,
  B_BETTER,
  /** Neither will do. */
  BOTH_BAD,
  /** The rater's text could not be read as a verdict. Never a tie. */
  UNREADABLE;

  private static final Preference[] ALL = values();

  /** By ordinal. */
  public static Preference of(int ordinal) {
    return ALL[ordinal];
  }

  /** The same outcome when A and B change names. */
  public Preference mirrored() {
    return switch (this) {
      case A_BETTER -> B_BETTER;
      case B_BETTER -> A_BETTER;
      case TIE, BOTH_BAD, UNREADABLE -> this;
    };
  }
}
