package dev.lanewright.engine;

import java.util.Arrays;

/**
 * Exact weighted nearest-rank percentiles of many groups of cells: counts by cell and bin say in
 * which bin each percentile falls, and of the values only those in such bins are needed. A key is a
 * cell times the number of bins plus a bin.
 */
final class CellQuantiles {
  private static final int PART_BITS = 8;
  private static final int PARTS = 1 << PART_BITS;
  private static final int FEW = 32;

  private final int[] counts;
  private final int bins;
  private final double[] weight;
  private final int[][] groups;
  private final double[][] ps;
  private final int[][] bin;
  private final double[][] below;
  private final double[][] needs;
  private final int first;
  private final int last;
  private final int[] end;

  /** A bit for each key of which values are wanted: few enough for the fastest cache. */
  private final long[] wanted;

  private final float[] kept;

  /**
   * Finds the bins.
   *
   * @param counts of values by key
   * @param bins per cell
   * @param weight of one value by cell
   * @param groups cells of each group
   * @param ps percentiles wanted of each group
   */
  CellQuantiles(int[] counts, int bins, double[] weight, int[][] groups, double[][] ps) {
    this.counts = counts;
    this.bins = bins;
    this.weight = weight;
    this.groups = groups;
    this.ps = ps;
    bin = new int[groups.length][];
    below = new double[groups.length][];
    needs = new double[groups.length][];
    end = new int[counts.length];
    wanted = new long[(counts.length >>> 6) + 1];
    int[] used = used();
    first = used[0];
    last = used[1];
    double[] density = new double[bins];
    int size = 0;
    for (int g = 0; g < groups.length; g++) {
      locate(g, density);
      for (int b : bin[g]) {
        for (int c : b < 0 ? new int[0] : groups[g]) {
          size += want(c * bins + b, size);
        }
      }
    }
    kept = new float[size];
  }

  /** The first bin that holds values of weight, and the one after the last. */
  private int[] used() {
    int[] any = new int[bins];
    for (int c = 0; c < weight.length; c++) {
      int from = c * bins;
      for (int b = 0; b < bins && weight[c] > 0; b++) {
        any[b] |= counts[from + b];
      }
    }
    int lo = 0;
    while (lo < bins && any[lo] == 0) {
      lo++;
    }
    int hi = bins;
    while (hi > lo && any[hi - 1] == 0) {
      hi--;
    }
    return new int[] {lo, hi};
  }

  /** Keeps room for the key's values at that place; returns how much. */
  private int want(int key, int at) {
    if (end[key] > 0 || counts[key] == 0) {
      return 0;
    }
    // Counted down as values come, so that it ends where they begin.
    end[key] = at + counts[key];
    wanted[key >>> 6] |= 1L << key;
    return counts[key];
  }

  /** Whether values of that key are to be given. */
  boolean wants(int key) {
    return (wanted[key >>> 6] >>> key & 1) != 0;
  }

  /** Gives a value of a wanted key; all are to be given, in any order. */
  void give(int key, float value) {
    kept[--end[key]] = value;
  }

  /** Number of values in the group. */
  long size(int group) {
    long n = 0;
    for (int c : groups[group]) {
      for (int b = 0; b < bins; b++) {
        n += counts[c * bins + b];
      }
    }
    return n;
  }

  /** The percentiles of the group, NaN where it has no weight. */
  double[] of(int group) {
    double[] out = new double[ps[group].length];
    Arrays.setAll(out, p -> bin[group][p] < 0 ? Double.NaN : within(group, p));
    return out;
  }

  private void locate(int g, double[] density) {
    Arrays.fill(density, 0);
    for (int c : groups[g]) {
      double w = weight[c];
      int from = c * bins;
      for (int b = first; b < last && w > 0; b++) {
        density[b] += w * counts[from + b];
      }
    }
    double total = 0;
    for (int b = first; b < last; b++) {
      total += density[b];
    }
    int wantedOfGroup = ps[g].length;
    bin[g] = new int[wantedOfGroup];
    below[g] = new double[wantedOfGroup];
    needs[g] = new double[wantedOfGroup];
    for (int p = 0; p < wantedOfGroup; p++) {
      needs[g][p] = Percentiles.need(ps[g][p], total);
      bin[g][p] = -1;
      double sum = 0;
      for (int b = first; b < last && total > 0; b++) {
        if (density[b] > 0 && sum + density[b] >= needs[g][p]) {
          bin[g][p] = b;
          below[g][p] = sum;
          break;
        }
        sum += density[b];
      }
    }
  }

  /** Values of a bin with their cells: value bits above, so that they order as the values do. */
  private long[] values(int g, int b) {
    int size = 0;
    for (int c : groups[g]) {
      size += weight[c] > 0 ? counts[c * bins + b] : 0;
    }
    long[] out = new long[size];
    int k = 0;
    for (int c : groups[g]) {
      int key = c * bins + b;
      for (int v = 0; weight[c] > 0 && v < counts[key]; v++) {
        out[k++] = ((long) Float.floatToRawIntBits(kept[end[key] + v] + 0f) << 32) | c;
      }
    }
    return out;
  }

  /** Narrows the bin by parts of it until few values are left, and puts only those in order. */
  private double within(int g, int p) {
    long[] values = values(g, bin[g][p]);
    double need = needs[g][p];
    double sum = below[g][p];
    int n = values.length;
    double[] parts = new double[PARTS];
    while (n > FEW) {
      long least = Long.MAX_VALUE;
      long most = 0;
      for (int i = 0; i < n; i++) {
        least = Math.min(least, values[i] >>> 32);
        most = Math.max(most, values[i] >>> 32);
      }
      int shift = Math.max(0, 64 - Long.numberOfLeadingZeros(most - least) - PART_BITS);
      Arrays.fill(parts, 0);
      for (int i = 0; i < n; i++) {
        parts[(int) (((values[i] >>> 32) - least) >> shift)] += weight[(int) values[i]];
      }
      int part = 0;
      int highest = (int) ((most - least) >> shift);
      while (part < highest && (parts[part] == 0 || sum + parts[part] < need)) {
        sum += parts[part++];
      }
      int left = 0;
      for (int i = 0; i < n; i++) {
        long value = values[i];
        values[left] = value;
        left += ((value >>> 32) - least) >> shift == part ? 1 : 0;
      }
      n = left;
      if (shift == 0) {
        break;
      }
    }
    Arrays.sort(values, 0, n);
    for (int i = 0; i < n; i++) {
      sum += weight[(int) values[i]];
      if (sum >= need) {
        return Float.intBitsToFloat((int) (values[i] >>> 32));
      }
    }
    return Float.intBitsToFloat((int) (values[n - 1] >>> 32));
  }
}
