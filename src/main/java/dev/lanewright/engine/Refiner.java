package dev.lanewright.engine;

import dev.lanewright.engine.stats.Bootstrap;
import dev.lanewright.engine.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Puts bootstrap intervals in the place of quick ones. */
final class Refiner {
  private static final int REPLICATES = 1000;

  private final Run run;
  private final @Nullable Arm baseline;
  private final Weights weights;
  private final long seed;
  private final BooleanSupplier cancelled;
  private final Units all = new Units();
  private final Units[] categories;
  private final Units[] lanes;

  Refiner(Run run, @Nullable Arm baseline, View view, long seed, BooleanSupplier cancelled) {
    this.run = run;
    this.baseline = baseline;
    this.weights = Weights.of(run.table(), view);
    this.seed = seed;
    this.cancelled = cancelled;
    categories = new Units[run.table().categories().size()];
    lanes = new Units[run.policy().tiers().size()];
    Arrays.setAll(categories, _ -> new Units());
    Arrays.setAll(lanes, _ -> new Units());
  }

  /** The figures refined; null when cancelled. */
  @Nullable Figures refine(Figures quick) {
    gather();
    Slice overall = slice(quick.overall(), all, 0);
    if (overall == null) {
      return null;
    }
    List<String> names = run.table().categories();
    var slices = new ArrayList<Slice>();
    for (Slice slice : quick.categories()) {
      int c = names.indexOf(slice.name());
      Slice refined = slice(slice, categories[c], 1 + c);
      if (refined == null) {
        return null;
      }
      slices.add(refined);
    }
    var refinedLanes = new ArrayList<Lane>();
    for (int t = 0; t < lanes.length; t++) {
      Lane lane = quick.lanes().get(t);
      Slice refined = slice(lane.slice(), lanes[t], 1 + names.size() + t);
      if (refined == null) {
        return null;
      }
      refinedLanes.add(
          new Lane(
              lane.tier(),
              lane.model(),
              lane.started(),
              lane.served(),
              lane.attempts(),
              lane.escalated(),
              lane.latency(),
              refined));
    }
    return new Figures(
        overall,
        slices,
        refinedLanes,
        quick.stages(),
        quick.uncovered(),
        quick.assumed(),
        quick.unpriced(),
        quick.misroutedPins(),
        quick.breakEvenFallback(),
        true);
  }

  private void gather() {
    EvalTable table = run.table();
    int groups = 1 + Arrays.stream(table.group()).max().orElse(0);
    byte[] start = run.start();
    for (int i = 0; i < table.n(); i++) {
      Outcome outcome = run.outcomes().get(start[i]);
      float q = outcome.quality()[i];
      if (Float.isNaN(q) || !weights.sees(table, i)) {
        continue;
      }
      int c = table.category()[i];
      double w = weights.traffic()[c];
      double v = w * weights.importance()[c];
      int unit = Units.unit(table.group()[i], groups, seed);
      double cost = outcome.cost()[i];
      all.add(unit, w, v, q, cost, baseline, i);
      categories[c].add(unit, w, v, q, cost, baseline, i);
      lanes[outcome.servedAt(i)].add(unit, w, v, q, cost, baseline, i);
    }
  }

  private @Nullable Slice slice(Slice s, Units units, int number) {
    if (cancelled.getAsBoolean()) {
      return null;
    }
    Interval[] found =
        Bootstrap.intervals(
            units.compact(),
            Units.STATISTICS,
            Units::statistics,
            Bootstrap.Kind.BCA,
            REPLICATES,
            0.95,
            seed + number,
            cancelled);
    if (found == null) {
      return null;
    }
    // The total scales with the mean by the weight of the priced samples.
    double scale = s.cost().value() / s.costPerRequest().value();
    Interval cost = found[1];
    Interval total =
        s.costPerRequest().value() > 0
            ? new Interval(cost.lo() * scale, cost.hi() * scale)
            : Interval.NONE;
    Delta d = s.delta();
    return new Slice(
        s.name(),
        s.n(),
        s.covered(),
        s.weight(),
        with(s.quality(), found[0]),
        with(s.cost(), total),
        with(s.costPerRequest(), cost),
        with(s.qualityPerDollar(), found[2]),
        s.diversion(),
        s.fallback(),
        s.latency(),
        s.routingAccuracy(),
        new Delta(
            d.n(),
            with(d.quality(), found[3]),
            with(d.cost(), found[4]),
            d.p95Ms(),
            d.wins(),
            d.ties(),
            d.losses(),
            d.regression(),
            d.winOrTie()));
  }

  private static Estimate with(Estimate e, Interval interval) {
    return e.known() ? new Estimate(e.value(), e.n(), interval.lo(), interval.hi()) : e;
  }
}
