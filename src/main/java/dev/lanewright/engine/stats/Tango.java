package dev.lanewright.engine.stats;

/**
 * Tango's score interval for the difference of paired proportions (T. Tango, Statistics in Medicine
 * 17, 1998).
 */
public final class Tango {
  private Tango() {}

  /**
   * Interval of p(new) - p(old).
   *
   * @param newOnly pairs right on the new side only
   * @param oldOnly pairs right on the old side only
   * @param n all pairs
   * @param confidence two-sided, such as 0.90
   */
  public static Interval interval(long newOnly, long oldOnly, long n, double confidence) {
    if (n <= 0) {
      return Interval.NONE;
    }
    double z = Quantile.normal(0.5 + confidence / 2);
    double estimate = (double) (newOnly - oldOnly) / n;
    double lo = estimate <= -1 ? -1 : root(newOnly, oldOnly, n, z, -1, estimate);
    double hi = estimate >= 1 ? 1 : root(newOnly, oldOnly, n, -z, estimate, 1);
    return new Interval(lo, hi);
  }

  /** Where the score statistic, which falls as delta grows, equals the target. */
  private static double root(long b, long c, long n, double target, double from, double to) {
    double lo = from;
    double hi = to;
    for (int i = 0; i < 100; i++) {
      double mid = (lo + hi) / 2;
      if (score(b, c, n, mid) > target) {
        lo = mid;
      } else {
        hi = mid;
      }
    }
    return (lo + hi) / 2;
  }

  /**
   * The score statistic of a true difference, falling as delta grows: rising in {@code b}, falling
   * in {@code c}.
   */
  static double score(long b, long c, long n, double delta) {
    double variance = n * variance((double) b / n, (double) c / n, delta);
    double distance = b - c - n * delta;
    return variance <= 0
        ? Math.signum(distance) * Double.MAX_VALUE
        : distance / Math.sqrt(variance);
  }

  /**
   * Variance of one pair's difference where the true difference is delta, the nuisance parameter at
   * its likelihood estimate under it.
   *
   * @param newOnly share of pairs right on the new side only
   * @param oldOnly share of pairs right on the old side only
   */
  public static double variance(double newOnly, double oldOnly, double delta) {
    return 2 * restricted(newOnly, oldOnly, delta) + delta * (1 - delta);
  }

  /** Likelihood estimate of the old-only probability under the difference delta. */
  private static double restricted(double b, double c, double delta) {
    double a2 = 2.0;
    double a1 = -b - c + (2.0 - b + c) * delta;
    double a0 = -c * delta * (1 - delta);
    return (Math.sqrt(Math.max(0, a1 * a1 - 4 * a2 * a0)) - a1) / (2 * a2);
  }
}
