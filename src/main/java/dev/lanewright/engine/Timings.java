package dev.lanewright.engine;

import org.jspecify.annotations.Nullable;

/** Latencies of ordered samples under one decision, by lane that serves: exact percentiles. */
final class Timings {
  /** A lane's latencies in order, and how many stand before any position. */
  record Track(Ranks member, Wavelet values, @Nullable Wavelet baseline) {}

  private final int[] samples;
  private final Prefix.Decision decision;
  private final @Nullable Arm baseline;
  private final int low;
  private final int depth;
  private final @Nullable Track[] all;
  private final @Nullable Track[] pairs;

  Timings(
      Run run, @Nullable Arm baseline, Order order, Prefix.Decision decision, int low, int depth) {
    this.baseline = baseline;
    this.samples = order.samples();
    this.decision = decision;
    this.low = low;
    this.depth = depth;
    int tiers = run.policy().tiers().size();
    all = new Track[tiers];
    pairs = new Track[tiers];
    byte[] lane = new byte[samples.length];
    float[] latency = new float[samples.length];
    Outcome[] outcomes = run.outcomes().toArray(Outcome[]::new);
    byte[] floor = run.decisions().floor();
    for (int p = 0; p < samples.length; p++) {
      int i = samples[p];
      int start = run.fits().raise(Math.max(this.decision.tier(i), floor[i]), i);
      lane[p] = (byte) outcomes[start].servedAt(i);
      latency[p] = outcomes[start].latency()[i];
    }
    for (int t = 0; t < tiers; t++) {
      all[t] = track(t, lane, latency, null);
      pairs[t] = this.baseline == null ? null : track(t, lane, latency, this.baseline);
    }
  }

  private @Nullable Track track(int tier, byte[] lane, float[] latency, @Nullable Arm against) {
    long[] words = Ranks.words(samples.length);
    int[] values = new int[samples.length];
    int[] others = new int[against == null ? 0 : samples.length];
    int n = 0;
    for (int p = 0; p < samples.length; p++) {
      if (lane[p] != tier || !(latency[p] >= 0)) {
        continue;
      }
      if (against != null) {
        float other = against.latencyMs()[samples[p]];
        if (!(other >= 0) || Float.isNaN(against.quality()[samples[p]])) {
          continue;
        }
        others[n] = bits(other);
      }
      words[p >>> 6] |= 1L << p;
      values[n++] = bits(latency[p]);
    }
    if (n == 0) {
      return null;
    }
    return new Track(
        Ranks.of(words),
        Wavelet.of(values, n, depth),
        against == null ? null : Wavelet.of(others, n, depth));
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
