package dev.lanewright.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often what is said with some confidence holds.
 *
 * @param bins of about equally many samples, by ascending confidence
 * @param ece expected calibration error: mean gap of a bin, weighted by its samples (Naeini 2015,
 *     over bins of equal counts)
 * @param n samples with a confidence
 */
public record Reliability(List<Bin> bins, double ece, int n) {

  /**
   * One bin.
   *
   * @param confidence mean confidence
   * @param accuracy share that holds
   */
  public record Bin(double confidence, double accuracy, int n) {}

  /** The diagram in so many bins; equal confidences may be parted. */
  public static Reliability of(double[] confidence, boolean[] right, int bins) {
    Integer[] order = new Integer[confidence.length];
    int n = 0;
    for (int i = 0; i < confidence.length; i++) {
      if (!Double.isNaN(confidence[i])) {
        order[n++] = i;
      }
    }
    Arrays.sort(order, 0, n, (a, b) -> Double.compare(confidence[a], confidence[b]));
    List<Bin> out = new ArrayList<>();
    double ece = 0;
    for (int b = 0; b < bins; b++) {
      int from = (int) ((long) b * n / bins);
      int to = (int) ((long) (b + 1) * n / bins);
      double sum = 0;
      double hits = 0;
      for (int k = from; k < to; k++) {
        sum += confidence[order[k]];
        hits += right[order[k]] ? 1 : 0;
      }
      if (to > from) {
        out.add(new Bin(sum / (to - from), hits / (to - from), to - from));
        ece += Math.abs(sum - hits) / n;
      }
    }
    return new Reliability(List.copyOf(out), n == 0 ? Double.NaN : ece, n);
  }

  /**
   * The confidence below which accuracy falls off: the split of the bins whose two sides differ
   * most in accuracy, as a step fits the bins best; NaN with fewer than two bins.
   */
  public double fallOff() {
    double best = 0;
    double at = Double.NaN;
    for (int k = 1; k < bins.size(); k++) {
      double low = mean(bins.subList(0, k));
      double high = mean(bins.subList(k, bins.size()));
      double nLow = bins.subList(0, k).stream().mapToInt(Bin::n).sum();
      double gain = (high - low) * (high - low) * nLow * (n - nLow) / n;
      if (high > low && gain > best) {
        best = gain;
        at = (bins.get(k - 1).confidence() + bins.get(k).confidence()) / 2;
      }
    }
    return at;
  }

  private static double mean(List<Bin> some) {
    double hits = 0;
    double count = 0;
    for (Bin b : some) {
      hits += b.accuracy() * b.n();
      count += b.n();
    }
    return hits / count;
  }
}
