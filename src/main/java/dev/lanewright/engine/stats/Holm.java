package dev.lanewright.engine.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's step-down correction for several tests (S. Holm 1979). */
public final class Holm {
  private Holm() {}

  /** Adjusted p values, in the order given; at most 1. */
  public static double[] adjust(double[] p) {
    int[] order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    double running = 0;
    for (int rank = 0; rank < order.length; rank++) {
      running = Math.max(running, Math.min(1, p[order[rank]] * (p.length - rank)));
      adjusted[order[rank]] = running;
    }
    return adjusted;
  }
}
