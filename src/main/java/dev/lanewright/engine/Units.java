package dev.lanewright.engine;

import org.jspecify.annotations.Nullable;

/**
 * Sums per cluster for the bootstrap. A cluster is a group of the table; where there are more than
 * {@link #MOST}, groups are put together at random into that many, which keeps the variance and
 * bounds the work.
 */
final class Units {
  /** Most clusters of one set of samples. */
  static final int MOST = 4096;

  // Where each sum stands: quality and its weight, cost, quality of priced samples, differences.
  private static final int WIDTH = 10;

  /** Statistics: quality, cost, quality per dollar, difference of quality, difference of cost. */
  static final int STATISTICS = 5;

  private final double[][] sums = new double[MOST][];
  private int used;

  static int unit(int group, int groups, long seed) {
    if (groups <= MOST) {
      return group;
    }
    long h = (group + seed) * 0x9E3779B97F4A7C15L;
    h = (h ^ h >>> 30) * 0xBF58476D1CE4E5B9L;
    return (int) ((h ^ h >>> 27) >>> 52);
  }

  /**
   * Adds a covered sample.
   *
   * @param w traffic weight
   * @param v traffic times importance weight
   */
  void add(
      int unit, double w, double v, double q, double cost, @Nullable Arm baseline, int sample) {
    double[] s = sums[unit];
    if (s == null) {
      s = new double[WIDTH];
      sums[unit] = s;
      used++;
    }
    s[0] += v * q;
    s[1] += v;
    boolean priced = !Double.isNaN(cost);
    if (priced) {
      s[2] += w * cost;
      s[3] += w;
      s[4] += v * q;
      s[5] += v;
    }
    if (baseline != null && !Float.isNaN(baseline.quality()[sample])) {
      s[6] += v * (q - baseline.quality()[sample]);
      s[7] += v;
      double change = cost - baseline.costUsd()[sample];
      if (!Double.isNaN(change)) {
        s[8] += w * change;
        s[9] += w;
      }
    }
  }

  /** The clusters that have samples. */
  double[][] compact() {
    double[][] out = new double[used][];
    int k = 0;
    for (double[] s : sums) {
      if (s != null) {
        out[k++] = s;
      }
    }
    return out;
  }

  /** Statistics of totals. */
  static void statistics(double[] t, double[] values) {
    values[0] = ratio(t[0], t[1]);
    values[1] = ratio(t[2], t[3]);
    values[2] = t[2] > 0 ? ratio(t[4], t[5]) / ratio(t[2], t[3]) : Double.NaN;
    values[3] = ratio(t[6], t[7]);
    values[4] = ratio(t[8], t[9]);
  }

  private static double ratio(double sum, double weight) {
    return weight > 1e-12 ? sum / weight : Double.NaN;
  }
}
