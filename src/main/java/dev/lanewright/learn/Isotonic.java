package dev.lanewright.learn;

import java.util.Arrays;

/**
 * Isotonic calibration by pool adjacent violators (Ayer et al. 1955; Zadrozny &amp; Elkan 2002):
 * straight lines between points, flat beyond the ends.
 *
 * @param at scores, ascending
 * @param value probabilities there, non-decreasing, as many
 */
public record Isotonic(double[] at, double[] value) implements Calibration {

  /**
   * Fits; NaN scores are left out. Equal scores count as one point.
   *
   * @throws IllegalArgumentException without a score
   */
  public static Isotonic fit(double[] score, boolean[] positive) {
    Integer[] order = new Integer[score.length];
    int n = 0;
    for (int i = 0; i < score.length; i++) {
      if (!Double.isNaN(score[i])) {
        order[n++] = i;
      }
    }
    if (n == 0) {
      throw new IllegalArgumentException("there is no score to calibrate on");
    }
    Arrays.sort(order, 0, n, (a, b) -> Double.compare(score[a], score[b]));
    // Blocks of equal value: where they start and end, how many, how many positive.
    double[] from = new double[n];
    double[] to = new double[n];
    double[] count = new double[n];
    double[] hits = new double[n];
    int blocks = 0;
    for (int k = 0; k < n; ) {
      double s = score[order[k]];
      from[blocks] = s;
      to[blocks] = s;
      count[blocks] = 0;
      hits[blocks] = 0;
      for (; k < n && score[order[k]] == s; k++) {
        count[blocks]++;
        hits[blocks] += positive[order[k]] ? 1 : 0;
      }
      blocks++;
      while (blocks > 1
          && hits[blocks - 2] * count[blocks - 1] >= hits[blocks - 1] * count[blocks - 2]) {
        to[blocks - 2] = to[blocks - 1];
        count[blocks - 2] += count[blocks - 1];
        hits[blocks - 2] += hits[blocks - 1];
        blocks--;
      }
    }
    double[] at = new double[2 * blocks];
    double[] value = new double[2 * blocks];
    int points = 0;
    for (int b = 0; b < blocks; b++) {
      at[points] = from[b];
      value[points++] = hits[b] / count[b];
      if (to[b] > from[b]) {
        at[points] = to[b];
        value[points++] = hits[b] / count[b];
      }
    }
    return new Isotonic(Arrays.copyOf(at, points), Arrays.copyOf(value, points));
  }

  @Override
  public double of(double score) {
    if (Double.isNaN(score)) {
      return Double.NaN;
    }
    int k = Arrays.binarySearch(at, score);
    if (k >= 0) {
      return value[k];
    }
    int above = ~k;
    if (above == 0) {
      return value[0];
    }
    if (above == at.length) {
      return value[at.length - 1];
    }
    double part = (score - at[above - 1]) / (at[above] - at[above - 1]);
    return value[above - 1] + part * (value[above] - value[above - 1]);
  }
}
