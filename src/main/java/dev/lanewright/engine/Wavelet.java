package dev.lanewright.engine;

/**
 * A wavelet matrix (F. Claude, G. Navarro, A. Ordóñez, Information Systems 47, 2015) over a
 * sequence of integers: counts the values of any range that have a zero in the next bit, level by
 * level, and so finds order statistics of unions of ranges exactly.
 */
final class Wavelet {
  private final Ranks[] levels;
  private final int[] zeros;

  private Wavelet(Ranks[] levels, int[] zeros) {
    this.levels = levels;
    this.zeros = zeros;
  }

  /**
   * Prepares a sequence, which is overwritten.
   *
   * @param n values used
   * @param depth bits per value
   */
  static Wavelet of(int[] values, int n, int depth) {
    var levels = new Ranks[depth];
    int[] zeros = new int[depth];
    int[] from = values;
    int[] to = new int[n];
    int[] ones = new int[n];
    for (int level = 0; level < depth; level++) {
      int bit = depth - 1 - level;
      long[] words = Ranks.words(n);
      int zero = 0;
      int one = 0;
      for (int i = 0; i < n; i++) {
        int v = from[i];
        int b = v >>> bit & 1;
        words[i >>> 6] |= (long) b << i;
        to[zero] = v;
        ones[one] = v;
        zero += 1 - b;
        one += b;
      }
      System.arraycopy(ones, 0, to, zero, one);
      levels[level] = Ranks.of(words);
      zeros[level] = zero;
      int[] swap = from;
      from = to;
      to = swap;
    }
    return new Wavelet(levels, zeros);
  }

  /** Where position p goes if its branch at the level is zero. */
  int left(int level, int p) {
    return p - levels[level].ones(p);
  }

  /** Where position p goes if its branch at the level is one, from where it would go left. */
  int right(int level, int p, int left) {
    return zeros[level] + p - left;
  }
}
