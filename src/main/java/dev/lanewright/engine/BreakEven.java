package dev.lanewright.engine;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Policy;
import java.util.List;

/**
 * Costs of the lowest gated tier and the tier above it, over samples priced for both.
 *
 * @param sums by split and category: samples, USD of the gated tier, USD of the one above; empty
 *     where no tier is gated
 */
record BreakEven(double[][][] sums) {
  private static final int SPLITS = 256;

  static BreakEven of(EvalTable table, Policy policy) {
    int tier = gated(policy);
    ModelColumns cheap = tier < 0 ? null : table.model(policy.tiers().get(tier).model());
    ModelColumns strong = tier < 0 ? null : table.model(policy.tiers().get(tier + 1).model());
    if (cheap == null || strong == null) {
      return new BreakEven(new double[0][][]);
    }
    int categories = table.categories().size();
    double[] low = cheap.costUsd();
    double[] high = strong.costUsd();
    int chunks = Chunks.count(table.n());
    double[][][][] parts = new double[chunks][][][];
    Chunks.each(
        table.n(),
        (chunk, from, to) -> {
          double[][][] part = new double[SPLITS][][];
          for (int i = from; i < to; i++) {
            if (!Double.isNaN(low[i]) && !Double.isNaN(high[i])) {
              int split = table.split()[i] & 0xff;
              if (part[split] == null) {
                part[split] = new double[categories][3];
              }
              double[] sum = part[split][table.category()[i]];
              sum[0]++;
              sum[1] += low[i];
              sum[2] += high[i];
            }
          }
          parts[chunk] = part;
        });
    double[][][] all = new double[SPLITS][categories][3];
    for (double[][][] part : parts) {
      for (int s = 0; s < SPLITS; s++) {
        for (int c = 0; part[s] != null && c < categories; c++) {
          Sums.add(all[s][c], 0, part[s][c], 0, 3);
        }
      }
    }
    return new BreakEven(all);
  }

  /** f* = 1 - (cheap + gate) / strong on the view; recorded gates cost nothing. */
  double on(Weights weights) {
    double n = 0;
    double low = 0;
    double high = 0;
    for (int s = 0; s < sums.length; s++) {
      for (int c = 0; c < sums[s].length; c++) {
        if (weights.splits()[s] && weights.seesCategory(c)) {
          double w = weights.traffic()[c];
          n += w * sums[s][c][0];
          low += w * sums[s][c][1];
          high += w * sums[s][c][2];
        }
      }
    }
    return n == 0 ? Double.NaN : Economics.breakEvenFallback(low / n, 0, high / n);
  }

  /** The lowest tier with gates, -1 for none. */
  private static int gated(Policy policy) {
    Cascade cascade = policy.cascade();
    for (int t = 0; cascade != null && t < policy.tiers().size() - 1; t++) {
      if (!cascade.gates().getOrDefault(policy.tiers().get(t).name(), List.of()).isEmpty()) {
        return t;
      }
    }
    return -1;
  }
}
