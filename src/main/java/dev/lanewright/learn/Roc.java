package dev.lanewright.learn;

import java.util.Arrays;

/** Area under the receiver operating characteristic. */
public final class Roc {
  private Roc() {}

  /**
   * The chance that a number of the first kind is above one of the second, ties counted half (Mann
   * &amp; Whitney 1947); NaN where a kind is empty. NaN numbers count as the lowest.
   */
  public static double area(double[] high, double[] low) {
    double[] sorted = Arrays.stream(low).map(Roc::number).sorted().toArray();
    double sum = 0;
    for (double h : high) {
      double x = number(h);
      sum += below(sorted, x, false) + below(sorted, x, true);
    }
    return sum / 2 / ((double) high.length * low.length);
  }

  private static double number(double x) {
    return Double.isNaN(x) ? Double.NEGATIVE_INFINITY : x;
  }

  /** How many are below x, or at or below it. */
  private static int below(double[] sorted, double x, boolean equal) {
    int lo = 0;
    int hi = sorted.length;
    while (lo < hi) {
      int mid = (lo + hi) >>> 1;
      if (equal ? sorted[mid] <= x : sorted[mid] < x) {
        lo = mid + 1;
      } else {
        hi = mid;
      }
    }
    return lo;
  }
}
