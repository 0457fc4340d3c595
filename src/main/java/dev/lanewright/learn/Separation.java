package dev.lanewright.learn;

import java.util.Arrays;

/**
 * How well one number alone tells which samples need the strong model.
 *
 * @param auc area under the receiver operating characteristic; below 0.5 a low number needs it
 * @param misrouted share sent to the wrong model at the best single threshold, whichever side goes
 *     up; never above what sending all to one model misroutes
 */
public record Separation(double auc, double misrouted) {

  /** Of the samples whose number is known; NaN without any. */
  public static Separation of(double[] score, boolean[] needs) {
    int n = 0;
    Integer[] order = new Integer[score.length];
    for (int i = 0; i < score.length; i++) {
      if (!Double.isNaN(score[i])) {
        order[n++] = i;
      }
    }
    Arrays.sort(order, 0, n, (a, b) -> Double.compare(score[a], score[b]));
    int all = 0;
    for (int k = 0; k < n; k++) {
      all += needs[order[k]] ? 1 : 0;
    }
    double[] high = new double[all];
    double[] low = new double[n - all];
    int h = 0;
    int l = 0;
    int below = 0;
    int least = Math.min(all, n - all);
    for (int k = 0; k < n; k++) {
      int i = order[k];
      if (needs[i]) {
        high[h++] = score[i];
        below++;
      } else {
        low[l++] = score[i];
      }
      if (k + 1 == n || score[order[k + 1]] > score[i]) {
        // Those above go up: needing ones below and others above are wrong.
        int wrong = below + (n - all - (k + 1 - below));
        least = Math.min(least, Math.min(wrong, n - wrong));
      }
    }
    return new Separation(Roc.area(high, low), n == 0 ? Double.NaN : (double) least / n);
  }
}
