package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.verdict.RaterAgreement;
import dev.lanewright.engine.verdict.Standing;
import java.util.Locale;

/** Figures and names as the screen writes them. */
final class Names {
  static final String NONE = "–";

  private Names() {}

  /** A model without its provider. */
  static String model(String name) {
    return name.substring(name.indexOf('/') + 1);
  }

  static String percent(double share) {
    return Double.isNaN(share) ? NONE : String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  static String percent(Estimate e) {
    return percent(e.value());
  }

  /** With its interval: {@code 7.2% [5.1, 10.0]}. */
  static String interval(Estimate e) {
    return e.known()
        ? String.format(
            Locale.ROOT, "%s [%.1f, %.1f]", percent(e.value()), 100 * e.lo(), 100 * e.hi())
        : NONE;
  }

  static String decimal(double value) {
    return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
  }

  static String usd(double value) {
    return Double.isNaN(value)
        ? NONE
        : String.format(Locale.ROOT, value >= 0.1 ? "$%,.2f" : "$%.4f", value);
  }

  static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** A class of {@link RaterAgreement#CLASSES} in a word. */
  static String word(Standing s) {
    return switch (s) {
      case BETTER -> "better";
      case TIED -> "tied";
      case WORSE -> "worse";
      case UNSURE -> "flips";
      case UNREADABLE -> "unreadable";
      case NONE -> "not judged";
    };
  }

  /** One sign for a class, told apart without colour. */
  static String sign(Standing s) {
    return switch (s) {
      case BETTER -> "+";
      case TIED -> "=";
      case WORSE -> "−";
      case UNSURE -> "±";
      case UNREADABLE -> "?";
      case NONE -> "";
    };
  }
}
