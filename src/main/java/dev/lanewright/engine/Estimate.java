package dev.lanewright.engine;

/**
 * A figure with what it stands on.
 *
 * @param value the figure, NaN when there is nothing to compute it from
 * @param n samples (or attempts, pairs) it was computed from
 * @param lo lower end of its 95% interval, NaN when unknown
 * @param hi upper end of its 95% interval, NaN when unknown
 */
public record Estimate(double value, long n, double lo, double hi) {
  /** No figure. */
  public static final Estimate NONE = new Estimate(Double.NaN, 0, Double.NaN, Double.NaN);

  /** A figure without an interval. */
  public static Estimate exact(double value, long n) {
    return new Estimate(value, n, Double.NaN, Double.NaN);
  }

  /** Whether there is a figure. */
  public boolean known() {
    return !Double.isNaN(value);
  }
}
