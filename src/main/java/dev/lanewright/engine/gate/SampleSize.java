package dev.lanewright.engine.gate;

import dev.lanewright.engine.stats.PairedExact;
import dev.lanewright.engine.stats.Quantile;
import dev.lanewright.engine.stats.Tango;

/**
 * How many pairs a test of non-inferiority needs, all of them drawn anew, to ship with probability
 * 80% where the estimate is the truth. One-sided level 5%.
 */
final class SampleSize {
  /** Larger than any eval set that someone would make. */
  static final long MOST = 100_000_000;

  private static final double Z_LEVEL = Quantile.normal(0.95);
  static final double Z_POWER = Quantile.normal(0.80);

  private SampleSize() {}

  /**
   * For Tango's score test: n = ((z s0 + z' s1) / (change + margin))^2, s0 the spread at the
   * margin, s1 at the estimate; but no fewer than the exact test takes without a discordant pair,
   * ln(level) / ln(1 - margin): 149 for a margin of 2 points, where Tango's approximation alone
   * would be content with 133.
   *
   * @param newOnly share of pairs right on the new side only
   * @param oldOnly share of pairs right on the old side only
   */
  static long tango(double newOnly, double oldOnly, double margin) {
    double change = newOnly - oldOnly;
    double atMargin = Math.sqrt(Math.max(0, Tango.variance(newOnly, oldOnly, -margin)));
    double atEstimate = Math.sqrt(Math.max(0, newOnly + oldOnly - change * change));
    double root = (Z_LEVEL * atMargin + Z_POWER * atEstimate) / (change + margin);
    double spotless = Math.log(NonInferiority.LEVEL - PairedExact.MISSED) / Math.log1p(-margin);
    return bounded(Math.max(root * root, spotless));
  }

  /**
   * For the clustered bootstrap, whose limit also carries one cluster at the worst value.
   *
   * @param n pairs so far
   * @param effective clusters they are worth
   * @param error2 squared standard error of the change so far
   */
  static long bootstrap(long n, double effective, double error2, double change, double margin) {
    double hi = 1;
    while (hi * n < MOST && !enough(hi, effective, error2, change, margin)) {
      hi *= 2;
    }
    double lo = 0;
    for (int k = 0; k < 60; k++) {
      double mid = (lo + hi) / 2;
      if (enough(mid, effective, error2, change, margin)) {
        hi = mid;
      } else {
        lo = mid;
      }
    }
    return bounded(hi * n);
  }

  /** Whether that many times the clusters would do. */
  private static boolean enough(
      double times, double effective, double error2, double change, double margin) {
    double clusters = times * effective;
    // Of the added cluster's share of the weight: mean 1 / (clusters + 1), 95% point as below.
    double share = 1 - Math.pow(0.05, 1 / Math.max(clusters, 1e-9));
    double spread = Math.sqrt(error2 / times);
    double pull = spread > 0 ? (1 + change) / (clusters + 1) : (1 + change) * share;
    double pullSpread = spread > 0 ? pull : 0;
    double level = Z_LEVEL * Math.sqrt(spread * spread + pullSpread * pullSpread);
    return change - pull - level - Z_POWER * spread >= -margin;
  }

  private static long bounded(double n) {
    return n < MOST ? (long) Math.ceil(n) : MOST;
  }
}
