package dev.lanewright.engine.verdict;

import dev.lanewright.evalset.Preference;

/** What raters make of one pair when all orders (and all of a panel) are taken together. */
public enum Standing {
  /** The first side is better. */
  BETTER,
  /** As good; both bad counts here. */
  TIED,
  /** The first side is worse. */
  WORSE,
  /** A rater's verdict flips with the order, or a panel has no majority. */
  UNSURE,
  /** Judged, but nothing could be read. */
  UNREADABLE,
  /** Not judged. */
  NONE;

  private static final Standing[] ALL = values();

  /** By ordinal. */
  public static Standing of(int ordinal) {
    return ALL[ordinal];
  }

  /** The standing of one verdict, in the frame of A. */
  static Standing of(Preference outcome) {
    return switch (outcome) {
      case A_BETTER -> BETTER;
      case B_BETTER -> WORSE;
      case TIE, BOTH_BAD -> TIED;
      case UNREADABLE -> UNREADABLE;
    };
  }

  /** The same seen from the other side. */
  public Standing mirrored() {
    return switch (this) {
      case BETTER -> WORSE;
      case WORSE -> BETTER;
      case TIED, UNSURE, UNREADABLE, NONE -> this;
    };
  }

  /** Whether something could be read. */
  public boolean readable() {
    return this != UNREADABLE && this != NONE;
  }
}
