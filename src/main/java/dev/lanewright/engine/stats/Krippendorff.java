package dev.lanewright.engine.stats;

/**
 * Krippendorff's α: agreement of any number of raters, with missing values (K. Krippendorff,
 * Computing Krippendorff's Alpha-Reliability, 2011).
 */
public final class Krippendorff {
  private Krippendorff() {}

  /** How far two values are apart. */
  public enum Scale {
    /** Equal or not. */
    NOMINAL,
    /** By how many values lie between. */
    ORDINAL
  }

  /**
   * α over units; NaN where nobody can be compared or all values are the same.
   *
   * @param units by unit and rater: a class from 0 to {@code classes} - 1, or negative: no value
   */
  public static double alpha(int[][] units, int classes, Scale scale) {
    double[][] met = new double[classes][classes];
    int[] counts = new int[classes];
    for (int[] unit : units) {
      java.util.Arrays.fill(counts, 0);
      int values = 0;
      for (int value : unit) {
        if (value >= 0) {
          counts[value]++;
          values++;
        }
      }
      if (values > 1) {
        for (int c = 0; c < classes; c++) {
          for (int k = 0; k < classes; k++) {
            met[c][k] += counts[c] * (counts[k] - (c == k ? 1.0 : 0.0)) / (values - 1);
          }
        }
      }
    }
    return alpha(met, scale);
  }

  /** α from a table of two raters' classes. */
  public static double ofTable(double[][] table, Scale scale) {
    int k = table.length;
    double[][] met = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        met[i][j] = table[i][j] + table[j][i];
      }
    }
    return alpha(met, scale);
  }

  private static double alpha(double[][] met, Scale scale) {
    int k = met.length;
    double[] n = new double[k];
    double all = 0;
    for (int c = 0; c < k; c++) {
      for (int other = 0; other < k; other++) {
        n[c] += met[c][other];
      }
      all += n[c];
    }
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < k; c++) {
      for (int other = 0; other < k; other++) {
        double apart = apart(n, c, other, scale);
        observed += met[c][other] * apart;
        expected += n[c] * n[other] * apart;
      }
    }
    return expected > 0 ? 1 - (all - 1) * observed / expected : Double.NaN;
  }

  private static double apart(double[] n, int c, int k, Scale scale) {
    if (c == k) {
      return 0;
    }
    if (scale == Scale.NOMINAL) {
      return 1;
    }
    double between = -(n[c] + n[k]) / 2;
    for (int g = Math.min(c, k); g <= Math.max(c, k); g++) {
      between += n[g];
    }
    return between * between;
  }
}
