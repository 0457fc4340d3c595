package dev.lanewright.ship.labels;

import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Shown;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How outcomes and orders are written in files. */
final class Words {
  private Words() {}

  static String id(@Nullable Enum<?> value) {
    return value == null ? "" : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String order(Shown shown) {
    return switch (shown) {
      case A_FIRST -> "a-first";
      case B_FIRST -> "b-first";
      case UNKNOWN -> "";
    };
  }

  /** As people read it, of the arms named. */
  static String sentence(@Nullable Preference outcome, String a, String b) {
    return switch (outcome) {
      case A_BETTER -> a + " is better";
      case B_BETTER -> b + " is better";
      case TIE -> "tied";
      case BOTH_BAD -> "both bad";
      case UNREADABLE -> "unreadable";
      case null -> "no label";
    };
  }

  static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  static @Nullable Double json(double value) {
    return Double.isFinite(value) ? value : null;
  }

  static String model(@Nullable String model, String otherwise) {
    return model == null ? otherwise : model;
  }
}
