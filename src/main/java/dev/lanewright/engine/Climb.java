package dev.lanewright.engine;

import java.util.List;

/**
 * What samples get that start at a gated tier, where nothing is started ahead: a failure costs the
 * call and then what the next tier gives, which is known already.
 *
 * @param tier started at
 * @param model the tier's
 * @param gates what its gates say
 * @param hint whether the next tier is given the failed answer
 * @param above outcomes of the tiers above, cheapest first
 */
record Climb(
    int tier, ModelColumns model, byte[] gates, Fits fits, boolean hint, List<Outcome> above) {

  Outcome outcome() {
    int n = gates.length;
    byte[] served = new byte[n];
    short[] path = new short[n];
    var out = new Outcome(tier, new float[n], new double[n], new float[n], served, path);
    Outcome[] next = above.toArray(Outcome[]::new);
    Chunks.each(n, (_, from, to) -> pass(next, out, served, path, from, to));
    return out;
  }

  private void pass(Outcome[] next, Outcome out, byte[] served, short[] path, int from, int to) {
    float[] quality = out.quality();
    double[] cost = out.cost();
    float[] latency = out.latency();
    int asked = 1 << tier;
    int failed = asked | asked << 5 | (hint ? Outcome.ASSUMED : 0);
    for (int i = from; i < to; i++) {
      float q = Float.NaN;
      double dollars = model.costUsd()[i];
      float time = model.latencyMs()[i];
      int lane = tier;
      int steps = 0;
      if (model.answered()[i] != 0) {
        if (gates[i] == Need.PASS) {
          q = model.quality()[i];
          steps = asked;
        } else {
          Outcome up = next[fits.raise(tier + 1, i) - tier - 1];
          q = up.quality()[i];
          dollars += up.cost()[i];
          time += up.latency()[i];
          lane = up.served() == null ? up.tier() : up.served()[i];
          steps = failed | up.pathAt(i);
        }
      }
      boolean covered = !Float.isNaN(q);
      quality[i] = q;
      cost[i] = covered ? dollars : Double.NaN;
      latency[i] = covered ? time : Float.NaN;
      served[i] = (byte) lane;
      path[i] = (short) steps;
    }
  }
}
