package dev.lanewright.engine;

/**
 * Latency percentiles in milliseconds (nearest rank), NaN where nothing was measured.
 *
 * @param n measured requests
 */
public record Quantiles(double p50, double p95, double p99, long n) {
  /** Nothing measured. */
  public static final Quantiles NONE = new Quantiles(Double.NaN, Double.NaN, Double.NaN, 0);
}
