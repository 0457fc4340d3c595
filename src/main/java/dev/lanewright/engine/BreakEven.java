package dev.lanewright.engine;

import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Costs of the lowest gated tier and the tier above it, over samples priced for both. Filled by
 * {@link #pass}, chunk by chunk.
 */
final class BreakEven {
  /** One more than there are: for samples of none. */
  private static final int SPLITS = Split.values().length + 1;

  private static final int WIDTH = 4;

  private final EvalTable table;
  private final int categories;
  private final double @Nullable [] low;
  private final double @Nullable [] high;
  private final double @Nullable [] hint;

  /** By chunk, and in each by split and category: samples, USD of the two tiers and the hint. */
  private final double[] @Nullable [] parts;

  /** With what the gates' calls cost, which is filled before. */
  BreakEven(EvalTable table, Policy policy, Outcomes outcomes) {
    this.table = table;
    categories = table.categories().size();
    int tier = gated(policy);
    ModelColumns cheap = tier < 0 ? null : table.model(policy.tiers().get(tier).model());
    ModelColumns strong = tier < 0 ? null : table.model(policy.tiers().get(tier + 1).model());
    low = cheap == null ? null : outcomes.cost(tier);
    high = strong == null ? null : strong.costUsd();
    hint = tier < 0 ? null : outcomes.hint(tier);
    parts = new double[Chunks.count(table.n())][];
  }

  /** Adds up a chunk, or a part of it. */
  void pass(int chunk, int from, int to) {
    double[] cheap = low;
    double[] strong = high;
    double[] passed = hint;
    if (cheap == null || strong == null) {
      return;
    }
    double[] known = parts[chunk];
    // After the rows of all splits one cell for samples without a price.
    int unpriced = SPLITS * categories * WIDTH;
    double[] part = known == null ? new double[unpriced + WIDTH] : known;
    parts[chunk] = part;
    byte[] split = table.split();
    short[] category = table.category();
    for (int i = from; i < to; i++) {
      int row = Math.min(split[i] & 0xff, SPLITS - 1) * categories + category[i];
      double more = passed == null ? 0 : passed[i];
      int at = Double.isNaN(cheap[i] + strong[i] + more) ? unpriced : row * WIDTH;
      part[at]++;
      part[at + 1] += cheap[i];
      part[at + 2] += strong[i];
      part[at + 3] += more;
    }
  }

  /** f* = (strong - cheap - gate) / (strong + hint) on the view. */
  double on(Weights weights) {
    double[] total = new double[WIDTH];
    for (int c = 0; c < categories; c++) {
      for (double[] part : parts) {
        for (int s = 0; part != null && s < SPLITS; s++) {
          double w = weights.splits()[s] && weights.seesCategory(c) ? weights.traffic()[c] : 0;
          for (int k = 0; w != 0 && k < WIDTH; k++) {
            total[k] += w * part[(s * categories + c) * WIDTH + k];
          }
        }
      }
    }
    double n = total[0];
    return n == 0
        ? Double.NaN
        : Economics.breakEvenFallback(total[1] / n, 0, total[2] / n, total[3] / n);
  }

  /** The lowest tier with gates, -1 for none. */
  static int gated(Policy policy) {
    Cascade cascade = policy.cascade();
    for (int t = 0; cascade != null && t < policy.tiers().size() - 1; t++) {
      if (!cascade.gates().getOrDefault(policy.tiers().get(t).name(), List.of()).isEmpty()) {
        return t;
      }
    }
    return -1;
  }
}
