package dev.lanewright.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Exact weighted nearest-rank percentiles of many groups of cells in two passes: counts in fine
 * bins (floats at or above 0 order as their bits do), then only the values of the bins in which a
 * percentile falls.
 */
final class CellQuantiles {
  private static final int BINS = 1 << 11;
  private static final int STRIPES = 8;

  private final float[] values;
  private final short[] cell;
  private final int cells;
  private final int stripes;
  private final int[] keys;
  private final int[][] parts;
  private int low;
  private int shift;

  private CellQuantiles(float[] values, short[] cell, int cells) {
    this.values = values;
    this.cell = cell;
    this.cells = cells;
    this.stripes = values.length < Chunks.SIZE ? 1 : STRIPES;
    this.keys = new int[values.length];
    this.parts = new int[stripes][];
  }

  /**
   * Percentiles by group and p.
   *
   * @param values at or above 0; NaN is left out
   * @param cell of each value, -1 to leave it out
   * @param weight of one value by cell
   * @param groups cells of each group
   * @param counts receives the number of values by group
   */
  static double[][] of(
      float[] values, short[] cell, double[] weight, int[][] groups, double[] ps, long[] counts) {
    return new CellQuantiles(values, cell, weight.length).find(weight, groups, ps, counts);
  }

  private double[][] find(double[] weight, int[][] groups, double[] ps, long[] counts) {
    span();
    int[] bins = count();
    double[][] out = new double[groups.length][ps.length];
    // Where each percentile falls, and the weight below that bin.
    int[][] bin = new int[groups.length][ps.length];
    double[][] below = new double[groups.length][ps.length];
    double[][] needs = new double[groups.length][ps.length];
    boolean[] wanted = new boolean[cells * BINS];
    for (int g = 0; g < groups.length; g++) {
      locate(groups[g], weight, bins, ps, bin[g], below[g], needs[g]);
      counts[g] = size(groups[g], bins);
      for (int p = 0; p < ps.length; p++) {
        for (int c : bin[g][p] < 0 ? new int[0] : groups[g]) {
          wanted[c * BINS + bin[g][p]] = true;
        }
      }
    }
    float[][] kept = collect(wanted, bins);
    for (int g = 0; g < groups.length; g++) {
      for (int p = 0; p < ps.length; p++) {
        out[g][p] =
            bin[g][p] < 0
                ? Double.NaN
                : within(groups[g], weight, kept, bin[g][p], below[g][p], needs[g][p]);
      }
    }
    return out;
  }

  private void span() {
    int[] min = new int[stripes];
    int[] max = new int[stripes];
    stripe(
        (s, from, to) -> {
          int lo = Integer.MAX_VALUE;
          int hi = 0;
          for (int i = from; i < to; i++) {
            float v = values[i];
            if (cell[i] >= 0 && v >= 0) {
              int bits = Float.floatToRawIntBits(v + 0f);
              lo = Math.min(lo, bits);
              hi = Math.max(hi, bits);
            }
          }
          min[s] = lo;
          max[s] = hi;
        });
    low = Arrays.stream(min).min().orElse(0);
    int span = Math.max(0, Arrays.stream(max).max().orElse(0) - low);
    shift = Math.max(0, 32 - Integer.numberOfLeadingZeros(span) - 11);
  }

  private int bin(float v) {
    return (Float.floatToRawIntBits(v + 0f) - low) >>> shift;
  }

  /** Counts by cell and bin, and remembers both of each value. */
  private int[] count() {
    stripe(
        (s, from, to) -> {
          int[] part = new int[cells * BINS];
          for (int i = from; i < to; i++) {
            float v = values[i];
            if (cell[i] >= 0 && v >= 0) {
              int key = cell[i] * BINS + bin(v);
              part[key]++;
              keys[i] = key;
            } else {
              keys[i] = -1;
            }
          }
          parts[s] = part;
        });
    int[] all = parts[0].clone();
    for (int s = 1; s < stripes; s++) {
      int[] part = parts[s];
      for (int k = 0; k < all.length; k++) {
        all[k] += part[k];
      }
    }
    return all;
  }

  private static long size(int[] group, int[] bins) {
    long n = 0;
    for (int c : group) {
      for (int b = 0; b < BINS; b++) {
        n += bins[c * BINS + b];
      }
    }
    return n;
  }

  private static void locate(
      int[] group,
      double[] weight,
      int[] bins,
      double[] ps,
      int[] bin,
      double[] below,
      double[] needs) {
    double[] density = new double[BINS];
    double total = 0;
    for (int c : group) {
      double w = weight[c];
      for (int b = 0; b < BINS && w > 0; b++) {
        density[b] += w * bins[c * BINS + b];
      }
    }
    for (double d : density) {
      total += d;
    }
    for (int p = 0; p < ps.length; p++) {
      needs[p] = Percentiles.need(ps[p], total);
      bin[p] = -1;
      double sum = 0;
      for (int b = 0; b < BINS && total > 0; b++) {
        if (density[b] > 0 && sum + density[b] >= needs[p]) {
          bin[p] = b;
          below[p] = sum;
          break;
        }
        sum += density[b];
      }
    }
  }

  /** Values of the wanted bins by cell and bin, in no order. */
  private float[][] collect(boolean[] wanted, int[] bins) {
    float[][] kept = new float[wanted.length][];
    // Where each stripe writes, so that they need not wait for one another.
    int[][] next = new int[stripes][wanted.length];
    for (int k = 0; k < wanted.length; k++) {
      if (wanted[k]) {
        kept[k] = new float[bins[k]];
        for (int s = 1; s < stripes; s++) {
          next[s][k] = next[s - 1][k] + parts[s - 1][k];
        }
      }
    }
    stripe(
        (s, from, to) -> {
          int[] at = next[s];
          for (int i = from; i < to; i++) {
            int k = keys[i];
            if (k >= 0 && wanted[k]) {
              kept[k][at[k]++] = values[i];
            }
          }
        });
    return kept;
  }

  private static double within(
      int[] group, double[] weight, float[][] kept, int bin, double below, double need) {
    int size = 0;
    for (int c : group) {
      size += weight[c] > 0 ? kept[c * BINS + bin].length : 0;
    }
    // Value bits above, cell below: one sort of longs orders the values with their cells.
    long[] order = new long[size];
    int k = 0;
    for (int c : group) {
      if (weight[c] > 0) {
        for (float v : kept[c * BINS + bin]) {
          order[k++] = (long) Float.floatToRawIntBits(v + 0f) << 32 | c;
        }
      }
    }
    Arrays.sort(order);
    double sum = below;
    for (int i = 0; i < size; i++) {
      sum += weight[(int) order[i]];
      if (sum >= need) {
        return Float.intBitsToFloat((int) (order[i] >>> 32));
      }
    }
    return Float.intBitsToFloat((int) (order[size - 1] >>> 32));
  }

  private void stripe(Chunks.Pass pass) {
    long n = values.length;
    IntStream.range(0, stripes)
        .parallel()
        .forEach(s -> pass.run(s, (int) (n * s / stripes), (int) (n * (s + 1) / stripes)));
  }
}
