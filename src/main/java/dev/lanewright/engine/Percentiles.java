package dev.lanewright.engine;

import org.jspecify.annotations.Nullable;

/**
 * Latency percentiles by group.
 *
 * @param latency per group of {@link Groups}
 * @param p95Delta per group the policy's p95 minus the baseline's over pairs; null without baseline
 */
record Percentiles(Quantiles[] latency, double @Nullable [] p95Delta) {
  /** What is read of the policy's latency. */
  static final double[] SHOWN = {0.5, 0.95, 0.99};

  /** What is read for a difference. */
  static final double[] P95 = {0.95};

  /**
   * The nearest-rank percentile p of values of total weight w is the smallest at which the weight
   * at or below reaches this; a hair less than p w, so that sums of products do not overshoot.
   */
  static double need(double p, double w) {
    return p * w * (1 - 1e-12);
  }

  double delta(int group) {
    return p95Delta == null ? Double.NaN : p95Delta[group];
  }
}
