package dev.lanewright.engine;

import java.util.List;

/** Says what samples get by the tier they start at. */
@FunctionalInterface
interface Settling {
  /**
   * Settles the samples from (inclusive) to (exclusive).
   *
   * @param start tier that each sample of the table starts at
   * @param out room, written from {@code at}
   */
  void settle(byte[] start, int from, int to, Settled out, int at);

  /** By outcomes that were written down. */
  static Settling by(List<Outcome> outcomes) {
    Outcome[] all = outcomes.toArray(Outcome[]::new);
    return (start, from, to, out, at) -> {
      for (int i = from; i < to; i++) {
        Outcome outcome = all[start[i]];
        int k = at + i - from;
        out.path()[k] = (short) outcome.pathAt(i);
        out.quality()[k] = outcome.quality()[i];
        out.cost()[k] = outcome.cost()[i];
        out.latency()[k] = outcome.latency()[i];
      }
    };
  }
}
