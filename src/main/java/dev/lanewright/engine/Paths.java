package dev.lanewright.engine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How samples climb the cascade where nothing is started ahead: an {@link Outcome#path} per sample
 * and gated tier. From it follow the answer that is served, its cost and its time, so that columns
 * of these are written only where somebody reads them.
 */
final class Paths implements Settling {
  private final Fits fits;
  private final @Nullable Hints hints;
  private final float[][] quality;
  private final double[][] cost;
  private final float[][] latency;
  private final byte[][] answered;
  private final byte[] @Nullable [] gates;
  private final short[][] path;
  private final int[] every;

  /**
   * Room for the paths.
   *
   * @param models the tiers' models, cheapest first, with the calls of their gates
   * @param gates by tier what its gates say, null where it has none; the last has none
   * @param hints what the next tier is given of the failed answer; null: nothing
   */
  Paths(
      int n,
      List<ModelColumns> models,
      byte[] @Nullable [] gates,
      Fits fits,
      @Nullable Hints hints) {
    this.fits = fits;
    this.hints = hints;
    this.gates = gates;
    quality = models.stream().map(ModelColumns::quality).toArray(float[][]::new);
    cost = models.stream().map(ModelColumns::costUsd).toArray(double[][]::new);
    latency = models.stream().map(ModelColumns::latencyMs).toArray(float[][]::new);
    answered = models.stream().map(ModelColumns::answered).toArray(byte[][]::new);
    path = new short[gates.length][];
    every = new int[gates.length];
    for (int t = 0; t < gates.length; t++) {
      // A tier without gates has one path for all.
      every[t] = gates[t] == null ? 0 : -1;
      path[t] = gates[t] == null ? new short[] {(short) (t << Outcome.SERVED_BIT)} : new short[n];
    }
  }

  /** Follows the cascade from every gated tier. */
  void pass(int chunk, int from, int to) {
    // From the top, so that a tier's failures find what the next tier does of them.
    for (int t = path.length - 2; t >= 0; t--) {
      byte[] said = gates[t];
      if (said == null) {
        continue;
      }
      if (fits.mask() == null) {
        climb(t, said, t + 1, from, to);
      } else {
        for (int i = from; i < to; i++) {
          climb(t, said, fits.raise(t + 1, i), i, i + 1);
        }
      }
    }
  }

  /**
   * Without branches, since a processor cannot foresee a gate: {@code up} has all bits set where
   * the answer failed. The walk ends where nothing was recorded.
   */
  private void climb(int tier, byte[] said, int next, int from, int to) {
    int asked = 1 << tier;
    int here = tier << Outcome.SERVED_BIT;
    int failed = asked | (asked << 5) | (hints == null ? 0 : Outcome.ASSUMED);
    byte[] there = answered[tier];
    short[] out = path[tier];
    short[] above = path[next];
    int each = every[next];
    for (int i = from; i < to; i++) {
      // MISSING, of all words, has bit 2 set: what it would say is not known.
      int known = -(there[i] & ~(said[i] >> 2));
      // FAIL is 0 and UNREADABLE 2: what is no PASS has bit 0 clear.
      int up = known & ((said[i] & 1) - 1);
      out[i] = (short) (((here | (asked & known)) & ~up) | ((failed | above[i & each]) & up));
    }
  }

  @Override
  public void settle(byte[] start, int from, int to, Settled out, int at) {
    short[] paths = out.path();
    float[] q = out.quality();
    double[] usd = out.cost();
    float[] ms = out.latency();
    for (int i = from, k = at; i < to; i++, k++) {
      int s = start[i];
      int p = path[s][i & every[s]];
      int serves = Outcome.served(p);
      double dollars = cost[serves][i];
      float time = latency[serves][i];
      // From the top again, as a call is paid before the next: own + (next + (…)).
      for (int up = Outcome.escalated(p); up != 0; ) {
        int bit = Integer.highestOneBit(up);
        int t = Integer.numberOfTrailingZeros(bit);
        dollars += cost[t][i];
        dollars += hints == null ? 0 : hints.usd(t)[i];
        time += latency[t][i];
        up ^= bit;
      }
      paths[k] = (short) p;
      q[k] = quality[serves][i];
      usd[k] = dollars;
      ms[k] = time;
    }
  }

  /** What every sample gets that starts at the tier, written down. */
  Outcome from(int tier) {
    if (gates[tier] == null) {
      return new Outcome(tier, quality[tier], cost[tier], latency[tier], null);
    }
    int n = path[tier].length;
    var out = new Settled(path[tier], new float[n], new double[n], new float[n]);
    byte[] start = new byte[n];
    Arrays.fill(start, (byte) tier);
    Chunks.each(
        n,
        (_, from, to) -> {
          settle(start, from, to, out, from);
          out.clear(from, to);
        });
    return new Outcome(tier, out.quality(), out.cost(), out.latency(), out.path());
  }
}
