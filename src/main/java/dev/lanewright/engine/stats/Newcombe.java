package dev.lanewright.engine.stats;

/**
 * Interval for the difference of two independent proportions from their Wilson limits (R. G.
 * Newcombe, Statistics in Medicine 17, 1998, method 10).
 */
public final class Newcombe {
  private Newcombe() {}

  /**
   * Interval of a / n - b / m.
   *
   * @param confidence two-sided, such as 0.90
   */
  public static Interval interval(long a, long n, long b, long m, double confidence) {
    if (n <= 0 || m <= 0) {
      return Interval.NONE;
    }
    double p = (double) a / n;
    double q = (double) b / m;
    Interval first = Wilson.interval(p, n, confidence);
    Interval second = Wilson.interval(q, m, confidence);
    return new Interval(
        p - q - Math.hypot(p - first.lo(), second.hi() - q),
        p - q + Math.hypot(first.hi() - p, q - second.lo()));
  }
}
