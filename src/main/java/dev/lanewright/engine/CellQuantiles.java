package dev.lanewright.engine;

import java.util.Arrays;

/**
 * Exact weighted nearest-rank percentiles of many groups of cells: counts by cell and bin say in
 * which bin each percentile falls, and of the values only those in such bins are needed. A key is a
 * cell times the number of bins plus a bin.
 */
final class CellQuantiles {
  private final int[] counts;
  private final int bins;
  private final double[] weight;
  private final int[][] groups;
  private final double[][] ps;
  private final int[][] bin;
  private final double[][] below;
  private final double[][] needs;
  private final boolean[] wanted;
  private final float[][] kept;
  private final int[] next;

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
    wanted = new boolean[counts.length];
    kept = new float[counts.length][];
    next = new int[counts.length];
    double[] density = new double[bins];
    for (int g = 0; g < groups.length; g++) {
      locate(g, density);
      for (int b : bin[g]) {
        for (int c : b < 0 ? new int[0] : groups[g]) {
          want(c * bins + b);
        }
      }
    }
  }

  private void want(int key) {
    if (!wanted[key]) {
      wanted[key] = true;
      kept[key] = new float[counts[key]];
    }
  }

  /** Whether values of that key are to be given; by key. Not to be written to. */
  boolean[] wanted() {
    return wanted;
  }

  /** Gives a value of a wanted key; all are to be given, in any order. */
  void give(int key, float value) {
    kept[key][next[key]++] = value;
  }

  /** Number of values in the group. */
  long size(int group) {
    long n = 0;
    for (int c : groups[group]) {
      for (int k = c * bins; k < (c + 1) * bins; k++) {
        n += counts[k];
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
      for (int b = 0; b < bins && w > 0; b++) {
        density[b] += w * counts[from + b];
      }
    }
    double total = 0;
    for (double d : density) {
      total += d;
    }
    int wantedOfGroup = ps[g].length;
    bin[g] = new int[wantedOfGroup];
    below[g] = new double[wantedOfGroup];
    needs[g] = new double[wantedOfGroup];
    for (int p = 0; p < wantedOfGroup; p++) {
      needs[g][p] = Percentiles.need(ps[g][p], total);
      bin[g][p] = -1;
      double sum = 0;
      for (int b = 0; b < bins && total > 0; b++) {
        if (density[b] > 0 && sum + density[b] >= needs[g][p]) {
          bin[g][p] = b;
          below[g][p] = sum;
          break;
        }
        sum += density[b];
      }
    }
  }

  private double within(int g, int p) {
    int size = 0;
    for (int c : groups[g]) {
      size += weight[c] > 0 ? counts[c * bins + bin[g][p]] : 0;
    }
    // Value bits above, cell below: one sort of longs orders the values with their cells.
    long[] order = new long[size];
    int k = 0;
    for (int c : groups[g]) {
      if (weight[c] > 0) {
        for (float v : kept[c * bins + bin[g][p]]) {
          order[k++] = ((long) Float.floatToRawIntBits(v + 0f) << 32) | c;
        }
      }
    }
    Arrays.sort(order);
    double sum = below[g][p];
    for (int i = 0; i < size; i++) {
      sum += weight[(int) order[i]];
      if (sum >= needs[g][p]) {
        return Float.intBitsToFloat((int) (order[i] >>> 32));
      }
    }
    return Float.intBitsToFloat((int) (order[size - 1] >>> 32));
  }
}
