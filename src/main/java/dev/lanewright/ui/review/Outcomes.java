package dev.lanewright.ui.review;

import dev.lanewright.evalset.Preference;
import java.util.List;

/** The decisions a reviewer can take, with key and words. */
final class Outcomes {
  /** In the order of the buttons. */
  static final List<Preference> ALL =
      List.of(Preference.A_BETTER, Preference.TIE, Preference.B_BETTER, Preference.BOTH_BAD);

  private Outcomes() {}

  static String key(Preference outcome) {
    return switch (outcome) {
      case A_BETTER -> "A";
      case B_BETTER -> "B";
      case TIE -> "T";
      case BOTH_BAD -> "X";
      case UNREADABLE -> "";
    };
  }

  /** In the order on screen. */
  static String words(Preference outcome) {
    return switch (outcome) {
      case A_BETTER -> "A is better";
      case B_BETTER -> "B is better";
      case TIE -> "Tied";
      case BOTH_BAD -> "Both bad";
      case UNREADABLE -> "Unreadable";
    };
  }

  /** Stable part of an id. */
  static String id(Preference outcome) {
    return switch (outcome) {
      case A_BETTER -> "a";
      case B_BETTER -> "b";
      case TIE -> "tie";
      case BOTH_BAD -> "bad";
      case UNREADABLE -> "unreadable";
    };
  }
}
