package dev.lanewright.ship.gate;

import dev.lanewright.engine.Economics;
import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.FallbackBand;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.RouterTax;
import dev.lanewright.engine.gate.Certificate;
import dev.lanewright.engine.gate.NonInferiority;
import dev.lanewright.engine.gate.Ruling;
import dev.lanewright.evalset.Split;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What beside the tests speaks for or against a policy. */
final class Checks {
  private static final double COVERAGE = 0.95;
  private static final long FEW = 200;
  private static final long NESTED = 100;
  private static final double CHEAPER = 5;
  private static final long LOW_VOLUME = 10_000;
  private static final double WORTH_IT = 100;
  private static final long OLD_PRICES = 30;

  private final Facts f;
  private final List<Check> all = new ArrayList<>();

  private Checks(Facts f) {
    this.f = f;
  }

  /** The checks, worst first; of equals in the order of a careful reader. */
  static List<Check> of(Facts f) {
    var checks = new Checks(f);
    checks.losses();
    checks.coverage();
    checks.samples();
    checks.looks();
    checks.pins();
    checks.all.addAll(JudgeChecks.of(f));
    checks.certificate();
    checks.fallback();
    checks.ratio();
    checks.tax();
    checks.volume();
    checks.unpriced();
    checks.prices();
    checks.assumed();
    return checks.all.stream().sorted(Comparator.comparingInt(c -> rank(c.state()))).toList();
  }

  private static int rank(State state) {
    return switch (state) {
      case BAD -> 0;
      case WARN -> 1;
      case UNKNOWN -> 2;
      case GOOD -> 3;
    };
  }

  private void add(String id, State state, String words) {
    all.add(new Check(id, state, words));
  }

  private void losses() {
    for (NonInferiority t : f.tests().categories()) {
      if (t.harmed() || t.ruling() == Ruling.FAILS) {
        Losses losses = Losses.of(f, t.name());
        if (losses.losses() > 0) {
          add(
              "losses-" + t.name(),
              t.ruling() == Ruling.FAILS ? State.BAD : State.WARN,
              "%s: %s of %s losses come through %s%s"
                  .formatted(
                      t.name(),
                      Say.count(losses.through()),
                      Say.count(losses.losses()),
                      StageNames.of(f.in().policy(), losses.stage()),
                      t.harmed() ? "; harm shown, Holm p " + Say.p(t.harm()) : ""));
        }
      }
    }
  }

  private void coverage() {
    double coverage = (double) f.tests().overall().pairs() / f.tests().overall().seen();
    if (Double.isNaN(coverage)) {
      add("coverage", State.BAD, "No sample is in view");
    } else if (coverage >= COVERAGE) {
      add("coverage", State.GOOD, "Coverage " + Say.percent(coverage) + ", over 95%");
    } else {
      long missing = f.tests().overall().seen() - f.tests().overall().pairs();
      add(
          "coverage",
          State.WARN,
          "Coverage %s, under 95%%: %s samples have no pair; replay them"
              .formatted(Say.percent(coverage), Say.count(missing)));
    }
  }

  private void samples() {
    long n = f.tests().overall().pairs();
    boolean report = f.in().view().split() == Split.REPORT;
    NestedPairs nested = f.nested();
    if (nested != null) {
      add(
          "samples",
          State.WARN,
          "The report split has under 100 samples: nested cross-validation takes its place, %s parts of %s pairs, each judged under thresholds that never saw it (tuning loses %s points there)"
              .formatted(
                  nested.parts(), Say.count(n), Say.points(nested.optimism()).replace("+", "")));
    } else if (n < NESTED) {
      add(
          "samples",
          State.WARN,
          Say.count(n) + " pairs, under 100: too few to say much; add samples");
    } else if (n < FEW) {
      add("samples", State.WARN, Say.count(n) + " pairs, under 200: intervals are wide");
    }
    if (!report) {
      String where =
          f.in().view().split() == null ? "all splits" : "the " + f.in().splitName() + " split";
      add(
          "split",
          State.WARN,
          "Judged on " + where + ", where thresholds were seen: too rosy; use the report split");
    }
  }

  private void looks() {
    int looks = f.in().looks();
    if (looks == 1) {
      add("looks", State.GOOD, "First look at the " + f.in().splitName() + " split");
    } else if (looks > 1) {
      add(
          "looks",
          State.WARN,
          "The %s split was looked at %s times: the best of several policies looks too good"
              .formatted(f.in().splitName(), Say.count(looks)));
    }
  }

  private void pins() {
    long wrong = f.figures().misroutedPins();
    if (wrong > 0) {
      add("pins", State.BAD, Say.count(wrong) + " pinned samples start at another lane");
    }
  }

  private void certificate() {
    Certificate c = f.certificate();
    String promise =
        "misses among diverted ≤ %s with %s confidence"
            .formatted(Say.plainPercent(c.risk()), Say.plainPercent(1 - c.delta()));
    var found = c.certified();
    if (found.isEmpty()) {
      String why =
          c.steps().isEmpty()
              ? "the calibrate split is too small: %s diverted samples are the fewest that can show it"
                  .formatted(Say.count(Certificate.fewest(c.risk(), c.delta())))
              : "%s of %s diverted samples miss"
                  .formatted(
                      Say.count(c.steps().getFirst().violations()),
                      Say.count(c.steps().getFirst().diverted()));
      add("certificate", State.WARN, "No certificate for " + promise + ": " + why);
      return;
    }
    String at =
        c.stage() < 0
            ? "the policy as it stands"
            : "%s threshold %s".formatted(c.tier(), Say.plain(found.get().threshold()));
    add(
        "certificate",
        c.coversPolicy() ? State.GOOD : State.WARN,
        "Certificate: %s at %s%s"
            .formatted(
                promise,
                at,
                c.coversPolicy()
                    ? ""
                    : "; the policy diverts %s, more than the %s certified"
                        .formatted(
                            Say.percent(c.current()), Say.percent(found.get().tuneDiversion()))));
  }

  private void fallback() {
    Figures figures = f.figures();
    Estimate rate = figures.overall().fallback();
    if (!rate.known()) {
      return;
    }
    double limit = figures.breakEvenFallback();
    String words = "Fallback " + Say.percent(rate.value());
    String even = Double.isNaN(limit) ? "" : ", break-even " + Say.percent(limit);
    FallbackBand fallback = FallbackBand.of(rate.value(), limit);
    if (fallback == FallbackBand.HIGH || fallback == FallbackBand.OVER_BREAK_EVEN) {
      add("fallback", State.BAD, words + even + ": start one tier higher");
    } else {
      String band = fallback == FallbackBand.WELL ? ", saving well" : ", normal";
      add("fallback", State.GOOD, words + band + even);
    }
  }

  private void ratio() {
    double ratio = priceRatio();
    if (Double.isNaN(ratio)) {
      add("ratio", State.UNKNOWN, "Cheapest against top lane: not priced on the same samples");
    } else if (ratio < CHEAPER) {
      add(
          "ratio",
          State.WARN,
          "Cheap lane is only %s× cheaper, under 5×".formatted(Say.plain(round(ratio))));
    } else {
      add(
          "ratio",
          State.GOOD,
          "Cheap lane is %s× cheaper, over 5×".formatted(Say.plain(round(ratio))));
    }
  }

  private static double round(double ratio) {
    return ratio < 10 ? Math.rint(ratio * 10) / 10 : Math.rint(ratio);
  }

  /** The top tier's cost over the cheapest's, per call, over samples priced for both. */
  private double priceRatio() {
    ModelColumns cheap = f.in().table().model(f.in().policy().tiers().getFirst().model());
    ModelColumns top = f.in().table().model(f.in().policy().tiers().getLast().model());
    if (cheap == null || top == null) {
      return Double.NaN;
    }
    double low = 0;
    double high = 0;
    for (int i = 0; i < f.in().table().n(); i++) {
      if (!Double.isNaN(cheap.costUsd()[i]) && !Double.isNaN(top.costUsd()[i])) {
        low += cheap.costUsd()[i];
        high += top.costUsd()[i];
      }
    }
    return low > 0 ? high / low : Double.NaN;
  }

  private void tax() {
    double tax = RouterTax.of(f.in().table(), f.in().policy());
    if (Double.isNaN(tax)) {
      add("tax", State.UNKNOWN, "Router tax: the top lane is not priced");
    } else if (tax == 0) {
      add("tax", State.GOOD, "Router tax 0%: no label was paid for");
    } else {
      String top = f.in().policy().tiers().getLast().name();
      boolean healthy = tax <= Economics.HEALTHY_TAX;
      add(
          "tax",
          healthy ? State.GOOD : State.WARN,
          "Router tax %s of the %s call, %s 1%%"
              .formatted(Say.percent(tax), top, healthy ? "under" : "over"));
    }
  }

  private void volume() {
    long volume = f.in().settings().volume();
    Estimate saved = f.savings().perMonth(volume);
    String requests = Say.large(volume) + " requests a month";
    if (!saved.known()) {
      add("volume", State.UNKNOWN, requests + ": savings unknown, as calls are unpriced");
    } else if (!(saved.lo() > 0)) {
      add("volume", State.BAD, requests + ": no saving is shown (" + Say.dollarsRange(saved) + ")");
    } else if (volume < LOW_VOLUME || saved.value() < WORTH_IT) {
      add(
          "volume",
          State.WARN,
          "%s save about %s: routing is hardly worth its upkeep"
              .formatted(requests, Say.dollars(saved.value())));
    } else {
      add("volume", State.GOOD, requests + ": routing pays");
    }
  }

  private void unpriced() {
    if (f.savings().unpriced() > 0) {
      add(
          "unpriced",
          State.WARN,
          Say.count(f.savings().unpriced()) + " pairs are unpriced and left out of dollars");
    }
  }

  private void prices() {
    LocalDate day = f.in().prices();
    if (day == null) {
      add("prices", State.UNKNOWN, "No dated price is in force; costs are as recorded");
      return;
    }
    long age = ChronoUnit.DAYS.between(day, f.in().today());
    add(
        "prices",
        age > OLD_PRICES ? State.WARN : State.GOOD,
        "Newest price is %s days old (%s)".formatted(Say.count(age), day));
  }

  private void assumed() {
    long assumed = f.figures().assumed();
    if (assumed > 0) {
      add(
          "assumed",
          State.WARN,
          Say.count(assumed) + " answers stand in for ones with a hint: quality assumed");
    }
  }
}
