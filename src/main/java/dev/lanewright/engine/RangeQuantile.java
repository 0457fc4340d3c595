package dev.lanewright.engine;

import java.util.Arrays;

/**
 * Weighted nearest-rank percentiles of a union of ranges of wavelet matrices. Reused; not shared.
 */
final class RangeQuantile {
  private final int low;
  private final int levels;
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
  private int[] next = new int[64 * 2 * Wavelet.FAN];

  /**
   * For matrices of float bits less {@code low}.
   *
   * @param depth bits per value
   */
  RangeQuantile(int low, int depth) {
    this.low = low;
    this.levels = Wavelet.levels(depth);
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
    for (int level = 0; level < levels; level++) {
      double[] count = new double[Wavelet.FAN];
      for (int k = 0; k < active; k++) {
        int at = 2 * Wavelet.FAN * k;
        m[k].next(level, lo[k], next, at);
        m[k].next(level, hi[k], next, at + Wavelet.FAN);
        for (int s = 0; s < Wavelet.FAN; s++) {
          count[s] += w[k] * (next[at + Wavelet.FAN + s] - next[at + s]);
        }
      }
      int symbol = 0;
      while (symbol < Wavelet.FAN - 1 && count[symbol] < need) {
        need -= count[symbol++];
      }
      value = value << 2 | symbol;
      active = descend(active, symbol);
    }
    return Float.intBitsToFloat(value + low);
  }

  private int descend(int active, int symbol) {
    int kept = 0;
    for (int k = 0; k < active; k++) {
      int a = next[2 * Wavelet.FAN * k + symbol];
      int b = next[2 * Wavelet.FAN * k + Wavelet.FAN + symbol];
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
    next = new int[more * 2 * Wavelet.FAN];
  }
}
