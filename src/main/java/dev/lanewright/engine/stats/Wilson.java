package dev.lanewright.engine.stats;

/** Wilson's score interval for a proportion (E. B. Wilson 1927). */
public final class Wilson {
  private Wilson() {}

  /**
   * The interval of a share.
   *
   * @param share observed share 0..1
   * @param n trials, or the effective number of trials where they are weighted; above 0
   * @param confidence two-sided, such as 0.95
   */
  public static Interval interval(double share, double n, double confidence) {
    return intervalZ(share, n, Quantile.normal(0.5 + confidence / 2));
  }

  /** The 95% interval of a share of n trials. */
  public static Interval interval95(double share, double n) {
    return intervalZ(share, n, Quantile.Z95);
  }

  private static Interval intervalZ(double share, double n, double z) {
    if (!(n > 0) || Double.isNaN(share)) {
      return Interval.NONE;
    }
    double z2 = z * z / n;
    double centre = (share + z2 / 2) / (1 + z2);
    double half = z / (1 + z2) * Math.sqrt(Math.max(0, share * (1 - share)) / n + z2 / (4 * n));
    return new Interval(
        share <= 0 ? 0 : Math.max(0, centre - half), share >= 1 ? 1 : Math.min(1, centre + half));
  }
}
