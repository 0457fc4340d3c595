package dev.lanewright.engine.stats;

/**
 * Intervals that hold at every look at once, however often somebody looks and whenever they stop
 * (the mixture sequential probability ratio test; R. Johari, P. Koomen, L. Pekelis, D. Walsh,
 * Operations Research 70, 2022, for estimates that are nearly normal).
 */
public final class AlwaysValid {
  private AlwaysValid() {}

  /**
   * The interval of an estimate.
   *
   * @param error2 its squared standard error, above 0
   * @param sought size of the effect that one looks for: the interval is narrowest when the
   *     standard error is of its order; above 0
   * @param confidence two-sided, such as 0.90
   */
  public static Interval of(double estimate, double error2, double sought, double confidence) {
    double mixture = sought * sought;
    double wider = error2 + mixture;
    double radius =
        Math.sqrt(
            2
                * error2
                * wider
                / mixture
                * (0.5 * Math.log(wider / error2) - Math.log(1 - confidence)));
    return new Interval(estimate - radius, estimate + radius);
  }
}
