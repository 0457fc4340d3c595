package dev.lanewright.ship.audit;

import dev.lanewright.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an audit means and what to do next, in sentences. */
final class AuditWords {
  private AuditWords() {}

  static List<String> of(AuditReport r, Policy policy) {
    List<String> words = new ArrayList<>();
    AuditReport.Misroute m = r.misroute();
    words.add(
        switch (m.state()) {
          case OVER ->
              String.format(
                  Locale.ROOT,
                  "%.1f%% of the cheap lanes' calls are misrouted (%.1f to %.1f, line %.1f): %s.",
                  100 * m.rate().value(),
                  100 * m.rate().lo(),
                  100 * m.rate().hi(),
                  100 * m.line(),
                  m.rate().lo() > m.line()
                      ? "retrain, or raise the thresholds"
                      : "over the line, though chance could still do that; judge more");
          case HOLDS ->
              String.format(
                  Locale.ROOT,
                  "%.1f%% of the cheap lanes' calls are misrouted, at most %.1f%%: under the line"
                      + " of %.1f%%.",
                  100 * m.rate().value(),
                  100 * m.rate().hi(),
                  100 * m.line());
          case OPEN ->
              String.format(
                  Locale.ROOT,
                  "%.1f%% of the cheap lanes' calls are misrouted, but up to %.1f%% is possible"
                      + " with %,d judged: judge more to be sure of the line of %.1f%%.",
                  100 * m.rate().value(),
                  100 * m.rate().hi(),
                  m.judged(),
                  100 * m.line());
          case NONE -> "Nothing is re-judged yet, so the misroute rate is not known.";
        });
    if (m.judged() < m.wanted()) {
      words.add(next(r, policy));
    }
    if (m.unsure() > 0) {
      words.add(
          String.format(
              Locale.ROOT,
              "On %,d the judges differ or flip with the order; they are not counted as misrouted.",
              m.unsure()));
    }
    for (AuditReport.Drift d : r.drift()) {
      if (d.drifted()) {
        words.add(
            String.format(
                Locale.ROOT,
                "The mix by %s drifted from the tuned set (PSI %.2f, alert 0.25).",
                d.what(),
                d.psi()));
      }
    }
    stale(r, words);
    if (r.unknownLane() > 0) {
      words.add(
          String.format(
              Locale.ROOT,
              "%,d samples were answered in a lane that the policy does not have, by name or"
                  + " model.",
              r.unknownLane()));
    }
    return words;
  }

  private static void stale(AuditReport r, List<String> words) {
    double stale =
        r.versions().stream()
            .filter(v -> !v.current() && v.hash() != null)
            .mapToDouble(AuditReport.Version::share)
            .sum();
    if (stale > 0) {
      words.add(
          String.format(
              Locale.ROOT,
              "%.1f%% of the calls were decided by another version of the policy.",
              100 * stale));
    }
  }

  private static String next(AuditReport r, Policy policy) {
    var tiers = policy.tiers();
    var steps = new ArrayList<String>();
    for (int t = 0; t + 1 < tiers.size(); t++) {
      if (r.lanes().get(t).samples() > 0) {
        steps.add(
            "lanewright replay --evalset %s --models %s, then lanewright judge --evalset %s --a %s --b %s"
                .formatted(
                    r.evalSet(),
                    tiers.get(t + 1).model(),
                    r.evalSet(),
                    tiers.get(t).model(),
                    tiers.get(t + 1).model()));
      }
    }
    return String.format(
        Locale.ROOT,
        "%,d of %,d cheap-lane answers are not judged against one tier up. Next: %s.",
        r.misroute().wanted() - r.misroute().judged(),
        r.misroute().wanted(),
        String.join("; ", steps));
  }
}
