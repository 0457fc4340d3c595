package dev.lanewright.engine;

import java.util.Arrays;

/**
 * Weighted nearest-rank percentiles of a union of ranges of wavelet matrices. Reused; not shared.
 */
final class RangeQuantile {
  private final int low;
  private final int depth;
  private int size;
  private double total;
  private long count;
  private Wavelet[] matrix = new Wavelet[64];
  private int[] from = new int[64];
  private int[] to = new int[64];
  private double[] weight = new double[64];
  private Wavelet[] m = new Wavelet[64];
  private int[] lo = new int[64];
  private int[] hi = new int[64];
  private double[] w = new double[64];
  private int[] zeroLo = new int[64];
  private int[] zeroHi = new int[64];

  /**
   * For matrices of float bits less {@code low}.
   *
   * @param depth bits per value
   */
  RangeQuantile(int low, int depth) {
    this.low = low;
    this.depth = depth;
  }

  void clear() {
    size = 0;
    total = 0;
    count = 0;
  }

  /** Adds positions [a, b) of the matrix, each of that weight. */
  void add(Wavelet wavelet, int a, int b, double each) {
    if (a >= b) {
      return;
    }
    count += b - a;
    if (each <= 0) {
      return;
    }
    if (size == from.length) {
      grow();
    }
    matrix[size] = wavelet;
    from[size] = a;
    to[size] = b;
    weight[size++] = each;
    total += each * (b - a);
  }

  /** Values added. */
  long count() {
    return count;
  }

  /** The percentile p of what was added; NaN where nothing was. */
  double quantile(double p) {
    if (size == 0) {
      return Double.NaN;
    }
    System.arraycopy(matrix, 0, m, 0, size);
    System.arraycopy(from, 0, lo, 0, size);
    System.arraycopy(to, 0, hi, 0, size);
    System.arraycopy(weight, 0, w, 0, size);
    double need = Percentiles.need(p, total);
    int active = size;
    int value = 0;
    for (int level = 0; level < depth; level++) {
      double zeros = 0;
      for (int k = 0; k < active; k++) {
        zeroLo[k] = m[k].left(level, lo[k]);
        zeroHi[k] = m[k].left(level, hi[k]);
        zeros += w[k] * (zeroHi[k] - zeroLo[k]);
      }
      boolean one = zeros < need;
      if (one) {
        need -= zeros;
        value |= 1 << (depth - 1 - level);
      }
      active = descend(level, active, one);
    }
    return Float.intBitsToFloat(value + low);
  }

  private int descend(int level, int active, boolean one) {
    int kept = 0;
    for (int k = 0; k < active; k++) {
      int a = one ? m[k].right(level, lo[k], zeroLo[k]) : zeroLo[k];
      int b = one ? m[k].right(level, hi[k], zeroHi[k]) : zeroHi[k];
      if (a < b) {
        m[kept] = m[k];
        lo[kept] = a;
        hi[kept] = b;
        w[kept++] = w[k];
      }
    }
    return kept;
  }

  private void grow() {
    int more = size * 2;
    matrix = Arrays.copyOf(matrix, more);
    from = Arrays.copyOf(from, more);
    to = Arrays.copyOf(to, more);
    weight = Arrays.copyOf(weight, more);
    m = new Wavelet[more];
    lo = new int[more];
    hi = new int[more];
    w = new double[more];
    zeroLo = new int[more];
    zeroHi = new int[more];
  }
}
