package dev.lanewright.learn;

import java.util.Arrays;

/**
 * For each of many unit vectors the others most like it, by exact search, most alike first; of
 * equally alike ones the lower position. Computed once, and then read for every part of a
 * cross-validation.
 *
 * @param near positions of the others, by vector
 * @param alike their cosines
 */
record Neighbours(int[][] near, float[][] alike) {
  private static final int BLOCK = 256;

  /**
   * @param vectors of length 1
   * @param most how many to keep of each
   */
  static Neighbours of(float[][] vectors, int most) {
    int n = vectors.length;
    int kept = Math.min(most, Math.max(0, n - 1));
    int[][] near = new int[n][];
    float[][] alike = new float[n][];
    float[][] rows = new float[BLOCK][n];
    for (int from = 0; from < n; from += BLOCK) {
      int to = Math.min(n, from + BLOCK);
      for (int j = 0; j < n; j++) {
        float[] other = vectors[j];
        for (int i = from; i < to; i++) {
          rows[i - from][j] = Dense.dot(vectors[i], other);
        }
      }
      for (int i = from; i < to; i++) {
        float[] row = rows[i - from];
        row[i] = Float.NEGATIVE_INFINITY;
        int[] best = top(row, kept);
        near[i] = best;
        alike[i] = new float[best.length];
        for (int k = 0; k < best.length; k++) {
          alike[i][k] = row[best[k]];
        }
      }
    }
    return new Neighbours(near, alike);
  }

  /** Positions of the highest values, descending; of equal ones the lower position first. */
  static int[] top(float[] row, int most) {
    long[] keys = new long[row.length];
    for (int j = 0; j < keys.length; j++) {
      int bits = Float.floatToIntBits(row[j] + 0f);
      int ordered = bits < 0 ? ~bits : bits ^ Integer.MIN_VALUE;
      // Ascending keys: high values first, then low positions.
      keys[j] = ((long) ~ordered << 32) | j;
    }
    long[] unsigned = new long[keys.length];
    for (int j = 0; j < keys.length; j++) {
      unsigned[j] = keys[j] ^ Long.MIN_VALUE;
    }
    select(unsigned, Math.min(most, unsigned.length));
    long[] head = Arrays.copyOf(unsigned, Math.min(most, unsigned.length));
    Arrays.sort(head);
    int[] out = new int[head.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = (int) head[k];
    }
    return out;
  }

  /** Brings the k smallest to the front (Hoare's selection, middle element as pivot). */
  private static void select(long[] a, int k) {
    int lo = 0;
    int hi = a.length - 1;
    while (lo < hi) {
      long pivot = a[(lo + hi) >>> 1];
      int i = lo;
      int j = hi;
      while (i <= j) {
        while (a[i] < pivot) {
          i++;
        }
        while (a[j] > pivot) {
          j--;
        }
        if (i <= j) {
          long moved = a[i];
          a[i++] = a[j];
          a[j--] = moved;
        }
      }
      if (k <= j) {
        hi = j;
      } else if (k >= i) {
        lo = i;
      } else {
        return;
      }
    }
  }
}
