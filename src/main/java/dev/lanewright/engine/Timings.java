package dev.lanewright.engine;

import org.jspecify.annotations.Nullable;

/** Latencies of ordered samples under one decision, by lane that serves: exact percentiles. */
final class Timings {
  /** A lane's latencies in order, and how many stand before any position. */
  record Track(Ranks member, Wavelet values, @Nullable Wavelet baseline) {}

  private final int n;
  private final int low;
  private final int depth;
  private final @Nullable Track[] all;
  private final @Nullable Track[] pairs;

  /**
   * Prepares the lanes.
   *
   * @param columns in the order of the samples
   * @param decided tier decided for each
   */
  Timings(Columns columns, byte[] decided, int low, int depth) {
    this.n = decided.length;
    this.low = low;
    this.depth = depth;
    int tiers = columns.outcomes().length;
    all = new Track[tiers];
    pairs = new Track[tiers];
    byte[] lane = new byte[n];
    float[] latency = new float[n];
    for (int p = 0; p < n; p++) {
      int raised = Math.max(decided[p], columns.floor()[p]);
      Outcome outcome = columns.outcomes()[columns.fits().raise(raised, p)];
      lane[p] = (byte) outcome.servedAt(p);
      latency[p] = outcome.latency()[p];
    }
    for (int t = 0; t < tiers; t++) {
      all[t] = track(t, lane, latency, null);
      pairs[t] = columns.baseline() == null ? null : track(t, lane, latency, columns.baseline());
    }
  }

  private @Nullable Track track(int tier, byte[] lane, float[] latency, @Nullable Arm against) {
    long[] words = Ranks.words(n);
    int[] values = new int[n];
    int[] others = new int[against == null ? 0 : n];
    int count = 0;
    for (int p = 0; p < n; p++) {
      if (lane[p] != tier || !(latency[p] >= 0)) {
        continue;
      }
      if (against != null) {
        float other = against.latencyMs()[p];
        if (!(other >= 0) || Float.isNaN(against.quality()[p])) {
          continue;
        }
        others[count] = bits(other);
      }
      words[p >>> 6] |= 1L << p;
      values[count++] = bits(latency[p]);
    }
    if (count == 0) {
      return null;
    }
    return new Track(
        Ranks.of(words),
        Wavelet.of(values, count, depth),
        against == null ? null : Wavelet.of(others, count, depth));
  }

  private int bits(float v) {
    return Float.floatToRawIntBits(v + 0f) - low;
  }

  /** The lane's latencies; null where it serves none. */
  @Nullable Track all(int tier) {
    return all[tier];
  }

  /** The lane's latencies over pairs with the baseline; null where there is none. */
  @Nullable Track pairs(int tier) {
    return pairs[tier];
  }
}
