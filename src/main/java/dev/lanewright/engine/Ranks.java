package dev.lanewright.engine;

/** Bits with the count of ones before any position in a few instructions. */
final class Ranks {
  private final long[] bits;
  private final int[] before;

  private Ranks(long[] bits, int[] before) {
    this.bits = bits;
    this.before = before;
  }

  /** Takes ownership of the bits, least significant first; one word more than n needs. */
  static Ranks of(long[] bits) {
    int[] before = new int[bits.length];
    int sum = 0;
    for (int w = 0; w < bits.length; w++) {
      before[w] = sum;
      sum += Long.bitCount(bits[w]);
    }
    return new Ranks(bits, before);
  }

  static long[] words(int n) {
    return new long[(n >>> 6) + 1];
  }

  /** Ones among the first {@code position} bits. */
  int ones(int position) {
    int w = position >>> 6;
    return before[w] + Long.bitCount(bits[w] & ((1L << position) - 1));
  }
}
