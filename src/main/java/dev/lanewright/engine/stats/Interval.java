package dev.lanewright.engine.stats;

/** A confidence interval; both ends NaN where there is none. */
public record Interval(double lo, double hi) {
  /** No interval. */
  public static final Interval NONE = new Interval(Double.NaN, Double.NaN);
}
