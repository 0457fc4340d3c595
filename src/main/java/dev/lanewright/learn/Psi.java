package dev.lanewright.learn;

/**
 * Population stability index of two sets of shares: Σ (b − a) ln(b / a). Under 0.1 is taken for
 * stable, above {@link #ALERT} for drifted (Siddiqi 2006).
 */
public final class Psi {
  /** From here on a set has drifted. */
  public static final double ALERT = 0.25;

  private Psi() {}

  /**
   * Of two counts over the same kinds. Each kind starts with half a sample, so that an empty one
   * does not make the index endless.
   */
  public static double of(long[] before, long[] after) {
    double a = before.length / 2.0;
    double b = after.length / 2.0;
    for (int k = 0; k < before.length; k++) {
      a += before[k];
      b += after[k];
    }
    double sum = 0;
    for (int k = 0; k < before.length; k++) {
      double p = (before[k] + 0.5) / a;
      double q = (after[k] + 0.5) / b;
      sum += (q - p) * StrictMath.log(q / p);
    }
    return sum;
  }
}
