package dev.lanewright.engine;

/**
 * Samples by category and, within it, by ascending key.
 *
 * @param samples indexes into the table
 * @param keys of those samples
 * @param offset where each category starts; one more entry: the end
 */
record Order(int[] samples, double[] keys, int[] offset) {

  /** Sorts by radix, which is stable: samples of equal key keep their order. */
  static Order of(int[] samples, double[] key, short[] category, int categories) {
    int n = samples.length;
    long[] from = new long[n];
    for (int k = 0; k < n; k++) {
      long bits = Double.doubleToRawLongBits(key[samples[k]] + 0.0);
      from[k] = bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }
    int[] order = samples.clone();
    long[] to = new long[n];
    int[] moved = new int[n];
    for (int shift = 0; shift < 64; shift += 16) {
      int[] starts = new int[(1 << 16) + 1];
      for (long v : from) {
        starts[(int) (v >>> shift & 0xffff) + 1]++;
      }
      if (n == 0 || starts[(int) (from[0] >>> shift & 0xffff) + 1] == n) {
        continue;
      }
      for (int d = 0; d < 1 << 16; d++) {
        starts[d + 1] += starts[d];
      }
      for (int k = 0; k < n; k++) {
        int at = starts[(int) (from[k] >>> shift & 0xffff)]++;
        to[at] = from[k];
        moved[at] = order[k];
      }
      long[] swap = from;
      from = to;
      to = swap;
      int[] swapped = order;
      order = moved;
      moved = swapped;
    }
    return byCategory(order, key, category, categories);
  }

  /** Samples by category, otherwise in the order given, with the keys they have. */
  static Order byCategory(int[] order, double[] key, short[] category, int categories) {
    int[] offset = new int[categories + 1];
    for (int i : order) {
      offset[category[i] + 1]++;
    }
    for (int c = 0; c < categories; c++) {
      offset[c + 1] += offset[c];
    }
    int[] next = offset.clone();
    int[] out = new int[order.length];
    double[] keys = new double[order.length];
    for (int i : order) {
      int at = next[category[i]]++;
      out[at] = i;
      keys[at] = key[i];
    }
    return new Order(out, keys, offset);
  }

  /** First position in the category whose key is at or above the bound; its end for NaN. */
  int from(int category, double bound) {
    int lo = offset[category];
    int hi = offset[category + 1];
    while (lo < hi) {
      int mid = (lo + hi) >>> 1;
      if (keys[mid] >= bound) {
        hi = mid;
      } else {
        lo = mid + 1;
      }
    }
    return lo;
  }
}
