package dev.lanewright.ship.rollout;

/**
 * A mean over things that users did, such as rated answers or conversations. Users are what was
 * drawn, so the standard error is between users (the delta method of a ratio of sums; A. Deng, U.
 * Knoblich, J. Lu, KDD 2018).
 *
 * @param value the mean, NaN where there is nothing
 * @param n things
 * @param users who did them
 * @param error2 squared standard error, NaN with fewer than two users
 */
public record Measured(double value, long n, long users, double error2) {
  /** Nothing was recorded. */
  public static final Measured NONE = new Measured(Double.NaN, 0, 0, Double.NaN);

  /**
   * From sums over users.
   *
   * @param users with at least one thing
   * @param n things in all
   * @param sum of values in all
   * @param sum2 sum over users of the square of a user's sum
   * @param cross sum over users of a user's sum times a user's n
   * @param n2 sum over users of the square of a user's n
   * @param rate whether values are 0 or 1: an error below that of independent ones, as where nobody
   *     ever complained, is then not believed
   */
  static Measured of(
      long users, long n, double sum, double sum2, double cross, double n2, boolean rate) {
    if (n == 0) {
      return NONE;
    }
    double value = sum / n;
    if (users < 2) {
      return new Measured(value, n, users, Double.NaN);
    }
    double squares = Math.max(0, sum2 - 2 * value * cross + value * value * n2);
    double error2 = squares / ((double) n * n) * users / (users - 1.0);
    if (rate) {
      // Two hits and two misses added (A. Agresti, B. Caffo, The American Statistician 54, 2000).
      double p = (sum + 2) / (n + 4.0);
      error2 = Math.max(error2, p * (1 - p) / (n + 4.0));
    }
    return new Measured(value, n, users, error2);
  }

  /** A rate of which only counts are known, each thing another user's. */
  static Measured rate(long hits, long n) {
    return of(n, n, hits, hits, hits, n, true);
  }
}
