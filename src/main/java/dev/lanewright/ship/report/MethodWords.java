package dev.lanewright.ship.report;

import dev.lanewright.engine.gate.Certificate;
import dev.lanewright.engine.gate.GateScope;
import dev.lanewright.engine.gate.NonInferiority;
import dev.lanewright.ship.gate.Gate;
import dev.lanewright.ship.gate.GateReport;
import dev.lanewright.ship.gate.GateSettings;
import dev.lanewright.ship.gate.NestedPairs;
import dev.lanewright.ship.gate.Say;
import java.util.ArrayList;
import java.util.List;

/** How the report's figures were made, for those who check them. */
final class MethodWords {
  private MethodWords() {}

  static List<String> of(GateReport r) {
    GateSettings s = r.settings();
    var out = new ArrayList<String>();
    out.add(
        "Each sample's recorded answers show what the policy and %s would have served. A sample that lacks one is left out and counted: %s of %s have a pair."
            .formatted(
                r.baseline(),
                Say.count(r.tests().overall().pairs()),
                Say.count(r.tests().overall().seen())));
    out.add(
        "Non-inferiority: the policy ships where the lower end of the 90%% interval of its change in quality lies above −%s points (a one-sided test at 5%%). It does not ship where the upper end lies below, or the estimate itself at or below. %s"
            .formatted(
                Say.margin(s.margin()),
                s.scope() == GateScope.EVERY_CATEGORY
                    ? "The whole set and every category must ship, each at the full level."
                    : "The whole set must ship; categories inform."));
    NestedPairs nested = r.nested();
    if (nested != null) {
      out.add(
          "The report split has under 100 samples, so nested cross-validation over the whole set takes its place: in each of %s parts the thresholds are tuned anew on the others, to the quality that the policy has on the tune split, and the part is judged under them."
              .formatted(nested.parts()));
    }
    out.add(method(r.tests().overall()));
    out.add(
        "Samples needed are for 80% power at the estimate, all drawn anew. Harm is named where"
            + " quality is shown to have fallen, at 5% among all categories by Holm's procedure."
            + " Mid-p is McNemar's, of wins against losses.");
    var mix = r.input().view().mix();
    if (mix != null || !r.input().view().importance().isEmpty()) {
      out.add(
          "Samples are weighted: traffic shares %s, importance %s."
              .formatted(mix == null ? "as recorded" : mix, r.input().view().importance()));
    }
    out.add(
        "Dollars: the paired difference per request times %s requests a month, with a 95%% interval from a clustered bootstrap (BCa)."
            .formatted(Say.count(s.volume())));
    Certificate c = r.certificate();
    if (c != null) {
      out.add(
          "Certificate (Learn-then-Test, fixed sequence): positions of the threshold are fixed on the tune split and tested on the calibrate split in order, by the exact binomial test of \"more than %s of the diverted answers are graded below the baseline's\" at %s; the first failure stops. %s of %s positions were tested."
              .formatted(
                  Say.plainPercent(c.risk()),
                  Say.plainPercent(c.delta()),
                  c.steps().size(),
                  c.planned()));
    }
    out.add("Seed " + Gate.SEED + ": the same data give the same figures, digit by digit.");
    return out;
  }

  private static String method(NonInferiority t) {
    return switch (t.method()) {
      case TANGO ->
          "Outcomes over all are independent, 0 or 1 and of equal weight: Tango's 1998 score"
              + " interval for paired proportions, and the exact unconditional test beside it,"
              + " which must ship too.";
      case BOOTSTRAP ->
          "Over all, %s pairs form %s independent clusters (conversations, equal requests); outcomes are graded, weighted or clustered: a clustered paired bootstrap (Bayesian, with one more cluster at the worst value, which keeps it honest in small samples)."
              .formatted(Say.count(t.pairs()), Say.count(t.clusters()));
    };
  }
}
