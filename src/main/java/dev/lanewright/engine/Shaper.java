package dev.lanewright.engine;

import dev.lanewright.policy.Tier;
import java.util.ArrayList;

/** From sums per category and percentiles to {@link Figures}. */
final class Shaper {
  private final Run run;
  private final Weights weights;
  private final Sums sums;
  private final boolean compared;
  private final double breakEven;

  Shaper(Run run, Weights weights, Sums sums, boolean compared) {
    this.run = run;
    this.weights = weights;
    this.sums = sums;
    this.compared = compared;
    this.breakEven = run.breakEven().on(weights);
  }

  /**
   * The figures.
   *
   * @param a one array of sums after another, by category
   */
  Figures figures(double[] a, Percentiles percentiles) {
    var table = run.table();
    int categories = table.categories().size();
    var groups = new Groups(categories, sums.tiers);
    var overall = new Pool();
    var slices = new ArrayList<Slice>();
    for (int c = 0; c < categories; c++) {
      var pool = new Pool();
      add(overall, a, c);
      add(pool, a, c);
      int g = groups.ofCategory(c);
      Slice slice =
          pool.slice(
              table.categories().get(c), percentiles.latency()[g], percentiles.delta(g), compared);
      if (slice.n() > 0) {
        slices.add(slice);
      }
    }
    var lanes = new ArrayList<Lane>();
    for (int t = 0; t < sums.tiers; t++) {
      lanes.add(lane(a, t, groups, percentiles));
    }
    long[] stages = new long[sums.stages + 1];
    for (int s = 0; s < stages.length; s++) {
      stages[s] = total(a, sums.decided + s);
    }
    long assumed = 0;
    long unpriced = 0;
    for (int t = 0; t < sums.tiers; t++) {
      assumed += total(a, t * Sums.BLOCK + Sums.ASSUMED);
      unpriced += total(a, t * Sums.BLOCK + Sums.U);
    }
    return new Figures(
        overall.slice("all", percentiles.latency()[0], percentiles.delta(0), compared),
        slices,
        lanes,
        stages,
        total(a, sums.tiers * Sums.BLOCK + Sums.N),
        assumed,
        unpriced,
        total(a, sums.pins),
        breakEven,
        false);
  }

  /** All samples together, without percentiles. */
  Slice overall(double[] a) {
    var pool = new Pool();
    for (int c = 0; c < weights.traffic().length; c++) {
      add(pool, a, c);
    }
    return pool.slice("all", Quantiles.NONE, Double.NaN, compared);
  }

  private void add(Pool pool, double[] a, int c) {
    double w = weights.traffic()[c];
    double v = w * weights.importance()[c];
    int off = c * sums.width;
    for (int lane = 0; lane <= sums.tiers; lane++) {
      pool.block(a, off + lane * Sums.BLOCK, lane < sums.tiers, lane < sums.tiers - 1, w, v);
    }
    for (int t = 0; t < sums.tiers; t++) {
      pool.attempts(a[off + sums.attempts + t], a[off + sums.escalated + t], w);
    }
  }

  private Lane lane(double[] a, int t, Groups groups, Percentiles percentiles) {
    var pool = new Pool();
    for (int c = 0; c < groups.categories(); c++) {
      double w = weights.traffic()[c];
      double v = w * weights.importance()[c];
      int off = c * sums.width;
      pool.block(a, off + t * Sums.BLOCK, true, t < sums.tiers - 1, w, v);
      pool.attempts(a[off + sums.attempts + t], a[off + sums.escalated + t], w);
    }
    Tier tier = run.policy().tiers().get(t);
    int g = groups.ofTier(t);
    Quantiles latency = percentiles.latency()[g];
    Slice slice = pool.slice(tier.name(), latency, percentiles.delta(g), compared);
    return new Lane(
        tier.name(),
        tier.model(),
        total(a, sums.started + t),
        slice.n(),
        total(a, sums.attempts + t),
        total(a, sums.escalated + t),
        latency,
        slice);
  }

  private long total(double[] a, int field) {
    double sum = 0;
    for (int c = 0; c < weights.traffic().length; c++) {
      sum += a[c * sums.width + field];
    }
    return (long) sum;
  }
}
