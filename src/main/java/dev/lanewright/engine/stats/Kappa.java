package dev.lanewright.engine.stats;

/** Agreement of two raters in a table of counts: raw, and Cohen's κ (J. Cohen 1960), unweighted. */
public final class Kappa {
  private Kappa() {}

  /**
   * Share of items in the diagonal; NaN for an empty table.
   *
   * @param counts items by the first rater's class, then the second's; square
   */
  public static double agreement(double[][] counts) {
    double same = 0;
    double n = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        n += counts[i][j];
      }
      same += counts[i][i];
    }
    return n > 0 ? same / n : Double.NaN;
  }

  /** Cohen's κ; NaN for an empty table and where both raters use one and the same class alone. */
  public static double cohen(double[][] counts) {
    int k = counts.length;
    double[] rows = new double[k];
    double[] columns = new double[k];
    double n = 0;
    double same = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        rows[i] += counts[i][j];
        columns[j] += counts[i][j];
        n += counts[i][j];
      }
      same += counts[i][i];
    }
    if (!(n > 0)) {
      return Double.NaN;
    }
    double chance = 0;
    for (int i = 0; i < k; i++) {
      chance += rows[i] / n * (columns[i] / n);
    }
    return chance < 1 ? (same / n - chance) / (1 - chance) : Double.NaN;
  }
}
