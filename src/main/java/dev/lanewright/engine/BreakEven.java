package dev.lanewright.engine;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Costs of the lowest gated tier and the tier above it, over samples priced for both. Filled by
 * {@link #pass}, chunk by chunk.
 */
final class BreakEven {
  private static final int SPLITS = 256;
  private static final int WIDTH = 3;

  private final EvalTable table;
  private final int categories;
  private final double @Nullable [] low;
  private final double @Nullable [] high;

  /** By chunk and split, and in each by category: samples, USD of the two tiers. */
  private final double[][] @Nullable [] parts;

  BreakEven(EvalTable table, Policy policy) {
    this.table = table;
    categories = table.categories().size();
    int tier = gated(policy);
    ModelColumns cheap = tier < 0 ? null : table.model(policy.tiers().get(tier).model());
    ModelColumns strong = tier < 0 ? null : table.model(policy.tiers().get(tier + 1).model());
    low = cheap == null ? null : cheap.costUsd();
    high = strong == null ? null : strong.costUsd();
    parts = new double[Chunks.count(table.n())][][];
  }

  /** Adds up a chunk. */
  void pass(int chunk, int from, int to) {
    double[] cheap = low;
    double[] strong = high;
    if (cheap == null || strong == null) {
      return;
    }
    double[][] part = new double[SPLITS][];
    byte[] split = table.split();
    short[] category = table.category();
    for (int i = from; i < to; i++) {
      double both = cheap[i] + strong[i];
      if (!Double.isNaN(both)) {
        double[] sums = part[split[i] & 0xff];
        if (sums == null) {
          sums = new double[categories * WIDTH];
          part[split[i] & 0xff] = sums;
        }
        int at = category[i] * WIDTH;
        sums[at]++;
        sums[at + 1] += cheap[i];
        sums[at + 2] += strong[i];
      }
    }
    parts[chunk] = part;
  }

  /** f* = 1 - (cheap + gate) / strong on the view; recorded gates cost nothing. */
  double on(Weights weights) {
    double[] total = new double[WIDTH];
    for (int c = 0; c < categories; c++) {
      if (weights.seesCategory(c)) {
        double w = weights.traffic()[c];
        for (double[][] part : parts) {
          for (int s = 0; part != null && s < SPLITS; s++) {
            double[] sums = part[s];
            for (int k = 0; sums != null && weights.splits()[s] && k < WIDTH; k++) {
              total[k] += w * sums[c * WIDTH + k];
            }
          }
        }
      }
    }
    double n = total[0];
    return n == 0 ? Double.NaN : Economics.breakEvenFallback(total[1] / n, 0, total[2] / n);
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
