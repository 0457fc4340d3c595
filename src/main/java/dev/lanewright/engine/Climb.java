package dev.lanewright.engine;

import java.util.List;

/**
 * What samples get that start at a gated tier, where nothing is started ahead: a failure costs the
 * call and then what the next tier gives, which is known already.
 */
final class Climb {
  private static final int NO_QUALITY = Float.floatToRawIntBits(Float.NaN);

  private final ModelColumns model;
  private final byte[] gates;
  private final Fits fits;
  private final Outcome[] above;
  private final boolean hint;

  /**
   * Prepares the climb.
   *
   * @param model the tier's
   * @param gates what its gates say
   * @param hint whether the next tier is given the failed answer
   * @param above outcomes of the tiers above, cheapest first
   */
  Climb(ModelColumns model, byte[] gates, Fits fits, boolean hint, List<Outcome> above) {
    this.model = model;
    this.gates = gates;
    this.fits = fits;
    this.hint = hint;
    this.above = above.toArray(Outcome[]::new);
  }

  /** What fills the outcome, once those above are filled. */
  Chunks.Pass into(Outcome out) {
    int first = out.tier() + 1;
    return (_, from, to) -> {
      if (fits.mask() == null) {
        pass(above[0], out, from, to);
      } else {
        for (int i = from; i < to; i++) {
          pass(above[fits.raise(first, i) - first], out, i, i + 1);
        }
      }
    };
  }

  /**
   * Without branches, since a processor cannot foresee a gate: {@code up} has all bits set where
   * the answer failed, and what the next tier gives is kept or cleared by it.
   */
  private void pass(Outcome next, Outcome out, int from, int to) {
    int asked = 1 << out.tier();
    int passed = asked | (out.tier() << Outcome.SERVED_BIT);
    int failed = asked | (asked << 5) | (hint ? Outcome.ASSUMED : 0);
    float[] quality = out.quality();
    double[] cost = out.cost();
    float[] latency = out.latency();
    byte[] answered = model.answered();
    float[] ownQuality = model.quality();
    double[] ownCost = model.costUsd();
    float[] ownLatency = model.latencyMs();
    float[] nextQuality = next.quality();
    double[] nextCost = next.cost();
    float[] nextLatency = next.latency();
    short[] nextPath = next.path();
    int nextServes = next.tier() << Outcome.SERVED_BIT;
    for (int i = from; i < to; i++) {
      int known = -answered[i];
      // FAIL is 0 and UNREADABLE 2: what is no PASS has bit 0 clear.
      int up = known & ((gates[i] & 1) - 1);
      int q = Float.floatToRawIntBits(ownQuality[i]) & ~up;
      q |= Float.floatToRawIntBits(nextQuality[i]) & up;
      float served = Float.intBitsToFloat(q | (~known & NO_QUALITY));
      // NaN where nothing served, else 0.
      float uncovered = 0 * served;
      quality[i] = served;
      cost[i] =
          ownCost[i]
              + Double.longBitsToDouble(Double.doubleToRawLongBits(nextCost[i]) & up)
              + uncovered;
      latency[i] =
          ownLatency[i]
              + Float.intBitsToFloat(Float.floatToRawIntBits(nextLatency[i]) & up)
              + uncovered;
      int nextPart = nextPath == null ? nextServes : nextPath[i];
      out.setPath(i, ((passed & ~up) | ((failed | nextPart) & up)) & known);
    }
  }
}
