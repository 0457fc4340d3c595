package dev.lanewright.engine.stats;

/**
 * Interval for the difference of two independent proportions from their Wilson limits (R. G.
 * Newcombe, Statistics in Medicine 17, 1998, method 10).
 */
public final class Newcombe {
  private Newcombe() {}

  /**
   * Interval of p - q.
   *
   * @param n trials behind p, or how many independent ones they are worth
   * @param m trials behind q
   * @param confidence two-sided, such as 0.90
   */
  public static Interval interval(double p, double n, double q, double m, double confidence) {
    if (!(n > 0 && m > 0)) {
      return Interval.NONE;
    }
    Interval first = Wilson.interval(p, n, confidence);
    Interval second = Wilson.interval(q, m, confidence);
    return new Interval(
        p - q - Math.hypot(p - first.lo(), second.hi() - q),
        p - q + Math.hypot(first.hi() - p, q - second.lo()));
  }
}
