package dev.lanewright.engine;

/**
 * Bins of latencies, fine enough that a percentile's bin holds few of them. Floats at or above 0
 * order as their bits do; the bins are ranges of bits, from 1/256 ms to 4 hours, and the outermost
 * hold the rest.
 *
 * @param size number of bins, a power of 2
 * @param shift bits that a bin leaves open
 */
record LatencyBins(int size, int shift) {
  private static final int FINEST = 11;
  private static final int COARSEST = 6;
  private static final int COUNTERS = 1 << 18;

  /** Bits of 2^-8; 32 octaves follow. */
  private static final int LOW = (127 - 8) << 23;

  private static final int OCTAVES = 5;

  /** As fine as the number of cells allows and that of samples asks for. */
  static LatencyBins of(int cells, int samples) {
    int bits = FINEST;
    while (bits > COARSEST && (((long) cells << bits) > COUNTERS || (1 << bits) > samples)) {
      bits--;
    }
    return new LatencyBins(1 << bits, 23 + OCTAVES - bits);
  }

  /** Bin of a latency at or above 0. */
  int of(float ms) {
    int bin = (Float.floatToRawIntBits(ms + 0f) - LOW) >> shift;
    return Math.min(Math.max(bin, 0), size - 1);
  }
}
