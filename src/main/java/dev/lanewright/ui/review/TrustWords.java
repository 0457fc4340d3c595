package dev.lanewright.ui.review;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.review.JudgeTrust;
import dev.lanewright.workspace.review.Trust;
import java.util.Locale;

/** Figures of judge trust as people read them. */
final class TrustWords {
  private TrustWords() {}

  static String percent(double share) {
    return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  /** "91.2% (86.0–94.6%, n 120)". */
  static String interval(Estimate e) {
    if (!e.known()) {
      return "–";
    }
    return Double.isNaN(e.lo())
        ? percent(e.value())
        : String.format(
            Locale.ROOT,
            "%.1f%% (%.1f to %.1f%%), n %,d",
            100 * e.value(),
            100 * e.lo(),
            100 * e.hi(),
            e.n());
  }

  /** In points, with its sign. */
  static String points(Estimate e) {
    return e.known()
        ? String.format(
            Locale.ROOT,
            "%+.1f points (%+.1f to %+.1f), n %,d",
            100 * e.value(),
            100 * e.lo(),
            100 * e.hi(),
            e.n())
        : "–";
  }

  /** What the bias says. */
  static String verdict(JudgeTrust t) {
    Estimate bias = t.bias();
    String by = String.format(Locale.ROOT, "%.1f points", 100 * Math.abs(bias.value()));
    if (bias.lo() > 0) {
      return "Judges are too kind by " + by + ".";
    }
    if (bias.hi() < 0) {
      return "Judges are too harsh by " + by + ".";
    }
    return "No bias shown: the interval of " + points(bias) + " holds 0.";
  }

  /** Why there is nothing to show yet. */
  static String waiting(Trust trust) {
    var words = new StringBuilder();
    int counted = trust.judges().isEmpty() ? 0 : trust.judges().getFirst().trust().labels();
    words.append(
        String.format(
            Locale.ROOT, "%d of %d random pairs count so far.", counted, trust.prefix().drawn()));
    int settled = trust.prefix().pairs().size();
    if (settled > counted) {
      words.append(
          String.format(
              Locale.ROOT,
              " %d more are settled, of requests that %s do not serve with these two answers.",
              settled - counted,
              trust.against().replace(" against ", " and ")));
    }
    if (trust.prefix().drawn() - settled < trust.missing()) {
      words.append(" This queue holds too few: draw another with more.");
    } else if (trust.prefix().beyond() > 0) {
      words.append(
          String.format(
              Locale.ROOT,
              " %d more are settled but wait for one that was left out before them.",
              trust.prefix().beyond()));
    }
    return words.toString();
  }
}
