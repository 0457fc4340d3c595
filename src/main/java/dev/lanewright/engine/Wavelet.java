package dev.lanewright.engine;

/**
 * A wavelet matrix (F. Claude, G. Navarro, A. Ordóñez, Information Systems 47, 2015) over a
 * sequence of integers, two bits to a level: counts the values of any range by their next two bits,
 * level by level, and so finds order statistics of unions of ranges exactly. What a position needs
 * of a level stands in half a cache line.
 */
final class Wavelet {
  /** Branches of a level. */
  static final int FAN = 4;

  /**
   * Per level and 64 values four longs: high bits, low bits, how many values before have symbol 0
   * and (upper half) 1, and how many have symbol 2.
   */
  private final long[][] levels;

  /** Where each symbol's values start on the next level. */
  private final int[][] starts;

  private Wavelet(long[][] levels, int[][] starts) {
    this.levels = levels;
    this.starts = starts;
  }

  /** Levels of values with that many bits. */
  static int levels(int depth) {
    return (depth + 1) / 2;
  }

  /**
   * Prepares a sequence, which is overwritten.
   *
   * @param n values used
   * @param depth bits per value
   */
  static Wavelet of(int[] values, int n, int depth) {
    int count = levels(depth);
    long[][] levels = new long[count][];
    int[][] starts = new int[count][];
    int[] from = values;
    int[] to = new int[n];
    for (int level = 0; level < count; level++) {
      int shift = 2 * (count - 1 - level);
      int[] start = starts(from, n, shift);
      levels[level] = level(from, to, n, shift, start);
      starts[level] = start;
      int[] swap = from;
      from = to;
      to = swap;
    }
    return new Wavelet(levels, starts);
  }

  private static int[] starts(int[] from, int n, int shift) {
    int[] count = new int[FAN];
    for (int i = 0; i < n; i++) {
      count[from[i] >>> shift & 3]++;
    }
    return new int[] {0, count[0], count[0] + count[1], n - count[3]};
  }

  private static long[] level(int[] from, int[] to, int n, int shift, int[] start) {
    int[] next = start.clone();
    long[] words = new long[((n >>> 6) + 1) * 4];
    for (int w = 0; w < words.length; w += 4) {
      words[w + 2] = next[0] | (long) (next[1] - start[1]) << 32;
      words[w + 3] = (long) next[2] - start[2];
      long high = 0;
      long low = 0;
      int end = Math.min(n, (w << 4) + 64);
      for (int i = w << 4; i < end; i++) {
        int v = from[i];
        int s = v >>> shift & 3;
        high |= (long) (s >>> 1) << i;
        low |= (long) (s & 1) << i;
        to[next[s]++] = v;
      }
      words[w] = high;
      words[w + 1] = low;
    }
    return words;
  }

  /** Writes where position p goes on the next level, by symbol. */
  void next(int level, int p, int[] to, int at) {
    long[] words = levels[level];
    int[] start = starts[level];
    int w = p >>> 6 << 2;
    long before = (1L << p) - 1;
    long high = words[w];
    long low = words[w + 1];
    long counts = words[w + 2];
    int zero = (int) counts + Long.bitCount(~(high | low) & before);
    int one = (int) (counts >>> 32) + Long.bitCount(~high & low & before);
    int two = (int) words[w + 3] + Long.bitCount(high & ~low & before);
    to[at] = zero;
    to[at + 1] = start[1] + one;
    to[at + 2] = start[2] + two;
    to[at + 3] = start[3] + p - zero - one - two;
  }
}
