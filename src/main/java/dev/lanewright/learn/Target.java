package dev.lanewright.learn;

/**
 * Which samples count as needing the higher tier. The choice changes what is learned: {@link
 * #LOWER_FAILS} also sends up what no tier can do.
 */
public enum Target {
  /** Every lower tier is wrong and a higher one is right. */
  ONLY_HIGHER_RIGHT,
  /** Every lower tier is wrong. */
  LOWER_FAILS,
  /** The higher tiers bring more than the lower ones. */
  GAIN;

  /**
   * The goal for a cut between tiers: is a tier at or above the cut needed?
   *
   * @param quality by tier, cheapest first, then by sample; 0..1, no NaN
   * @param cut first of the higher tiers, 1 to tiers − 1
   * @param adequate least quality that counts as right
   */
  public Goal of(float[][] quality, int cut, double adequate) {
    int n = quality[0].length;
    boolean[] needs = new boolean[n];
    double[] gain = new double[n];
    for (int i = 0; i < n; i++) {
      float lower = best(quality, 0, cut, i);
      float higher = best(quality, cut, quality.length, i);
      gain[i] = higher - lower;
      needs[i] =
          switch (this) {
            case ONLY_HIGHER_RIGHT -> lower < adequate && higher >= adequate;
            case LOWER_FAILS -> lower < adequate;
            case GAIN -> higher > lower;
          };
    }
    return new Goal(needs, gain);
  }

  private static float best(float[][] quality, int from, int to, int i) {
    float best = 0;
    for (int t = from; t < to; t++) {
      best = Math.max(best, quality[t][i]);
    }
    return best;
  }
}
