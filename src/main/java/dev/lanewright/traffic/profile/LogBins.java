package dev.lanewright.traffic.profile;

import java.util.Arrays;

/**
 * Quantiles of many numbers from 0 up in little memory: bins whose bounds grow by a constant
 * factor, so that a quantile is off by at most 1% of its value (DDSketch: Masson, Rim, Lee, VLDB
 * 2019). Numbers below 1 count as 0, those above 10⁹ as 10⁹.
 */
public final class LogBins {
  private static final double ERROR = 0.01;
  private static final double GAMMA = (1 + ERROR) / (1 - ERROR);
  private static final double LOG_GAMMA = Math.log(GAMMA);
  private static final double LARGEST = 1e9;
  private static final int FIRST = 64;

  private int[] counts = new int[0];
  private long n;

  /** The bin of a number; -1 for NaN. */
  public static int bin(double value) {
    if (Double.isNaN(value)) {
      return -1;
    }
    return value < 1 ? 0 : 1 + (int) Math.ceil(Math.log(Math.min(value, LARGEST)) / LOG_GAMMA);
  }

  /** Counts one number by its {@link #bin}; -1 is not counted. */
  public void add(int bin) {
    if (bin < 0) {
      return;
    }
    if (bin >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(FIRST, bin + bin / 4 + 1));
    }
    counts[bin]++;
    n++;
  }

  /** How many numbers were counted. */
  public long n() {
    return n;
  }

  /**
   * The number at rank {@code ceil(q · n)}.
   *
   * @param q above 0 to 1
   * @return NaN where nothing was counted
   */
  public double quantile(double q) {
    if (n == 0) {
      return Double.NaN;
    }
    long rank = Math.max(1, (long) Math.ceil(q * n));
    long seen = 0;
    for (int bin = 0; bin < counts.length; bin++) {
      seen += counts[bin];
      if (seen >= rank) {
        return bin == 0 ? 0 : 2 * Math.pow(GAMMA, bin - 1) / (GAMMA + 1);
      }
    }
    throw new IllegalStateException("fewer counted than said");
  }
}
