package dev.lanewright.ui.data;

import java.util.Arrays;

/**
 * Counts of lengths in bins of equal, round width; the longest hundredth is counted in the last
 * bin, so that a few giants do not flatten the rest.
 *
 * @param edges bins + 1 edges from 0
 * @param counts samples per bin
 */
record LengthBins(double[] edges, long[] counts) {
  private static final int WANTED = 32;

  /** Bins of the lengths that are known. */
  static LengthBins of(double[] lengths) {
    double[] known = Arrays.stream(lengths).filter(Double::isFinite).sorted().toArray();
    if (known.length == 0) {
      return new LengthBins(new double[] {0, 1}, new long[1]);
    }
    double top = Math.max(1, known[(int) (0.99 * (known.length - 1))]);
    double width = round(top / WANTED);
    int bins = (int) Math.max(1, Math.ceil(top / width + 1e-9));
    double[] edges = new double[bins + 1];
    for (int i = 0; i <= bins; i++) {
      edges[i] = i * width;
    }
    long[] counts = new long[bins];
    for (double v : known) {
      counts[(int) Math.min(bins - 1, Math.floor(v / width))]++;
    }
    return new LengthBins(edges, counts);
  }

  /** The next 1, 2 or 5 times a power of ten. */
  private static double round(double width) {
    double power = Math.pow(10, Math.floor(Math.log10(width)));
    for (double step : new double[] {1, 2, 5, 10}) {
      if (step * power >= width && step * power >= 1) {
        return step * power;
      }
    }
    return 1;
  }
}
