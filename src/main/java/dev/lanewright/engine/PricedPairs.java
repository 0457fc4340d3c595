package dev.lanewright.engine;

import dev.lanewright.evalset.Split;
import org.jspecify.annotations.Nullable;

/**
 * Costs of two tiers by split and category, over samples priced for both. Filled by {@link #pass},
 * chunk by chunk.
 */
final class PricedPairs {
  /** One more than there are: for samples of none. */
  private static final int SPLITS = Split.values().length + 1;

  private static final int WIDTH = 4;

  private final EvalTable table;
  private final int categories;
  private final double[] low;
  private final double[] high;
  private final double @Nullable [] hint;

  /** By chunk, and in each by split and category: samples, USD of the two tiers and the hint. */
  private final double[] @Nullable [] parts;

  /** USD of the lower and of the higher tier by sample, and of what passing up adds to that. */
  PricedPairs(EvalTable table, double[] low, double[] high, double @Nullable [] hint) {
    this.table = table;
    this.low = low;
    this.high = high;
    this.hint = hint;
    categories = table.categories().size();
    parts = new double[Chunks.count(table.n())][];
  }

  /** Adds up a chunk, or a part of it. */
  void pass(int chunk, int from, int to) {
    double[] known = parts[chunk];
    // After the rows of all splits one cell for samples without a price.
    int unpriced = SPLITS * categories * WIDTH;
    double[] part = known == null ? new double[unpriced + WIDTH] : known;
    parts[chunk] = part;
    byte[] split = table.split();
    short[] category = table.category();
    for (int i = from; i < to; i++) {
      int row = Math.min(split[i] & 0xff, SPLITS - 1) * categories + category[i];
      double more = hint == null ? 0 : hint[i];
      int at = Double.isNaN(low[i] + high[i] + more) ? unpriced : row * WIDTH;
      part[at]++;
      part[at + 1] += low[i];
      part[at + 2] += high[i];
      part[at + 3] += more;
    }
  }

  /** Weighted samples in view, their USD at the two tiers, and of the hint. */
  double[] on(Weights weights) {
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
    return total;
  }
}
