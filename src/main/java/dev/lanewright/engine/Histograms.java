package dev.lanewright.engine;

import dev.lanewright.policy.Score;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.List;

/** Counts scores by bin and class. */
final class Histograms {
  private Histograms() {}

  static Histogram of(Run run, int stage, Score score, View view, int bins) {
    EvalTable table = run.table();
    double[] x = Votes.axis(run.policy(), table, score);
    var weights = Weights.of(table, view);
    boolean[] reached = reached(run, stage, weights);
    double lo = Double.POSITIVE_INFINITY;
    double hi = Double.NEGATIVE_INFINITY;
    long missing = 0;
    for (int i = 0; i < x.length; i++) {
      if (reached[i] && Double.isFinite(x[i])) {
        lo = Math.min(lo, x[i]);
        hi = Math.max(hi, x[i]);
      } else if (reached[i]) {
        missing++;
      }
    }
    if (lo > hi) {
      lo = 0;
      hi = 1;
    }
    hi = hi > lo ? hi : lo + 1;
    int tiers = run.policy().tiers().size();
    long[][] counts = new long[tiers + 1][bins];
    byte[] adequate = run.adequate();
    for (int i = 0; i < x.length; i++) {
      if (reached[i] && Double.isFinite(x[i])) {
        int bin = Math.min(bins - 1, (int) ((x[i] - lo) / (hi - lo) * bins));
        counts[adequate[i] < 0 ? tiers : adequate[i]][bin]++;
      }
    }
    double[] edges = new double[bins + 1];
    for (int b = 0; b <= bins; b++) {
      edges[b] = b == bins ? hi : lo + (hi - lo) * b / bins;
    }
    var classes = new ArrayList<>(run.policy().tiers().stream().map(Tier::name).toList());
    classes.add("none");
    return new Histogram(edges, List.copyOf(classes), counts, missing);
  }

  /** Samples in view that no earlier stage decides. */
  static boolean[] reached(Run run, int stage, Weights weights) {
    EvalTable table = run.table();
    boolean[] reached = new boolean[table.n()];
    byte[] by = run.decisions().by();
    for (int i = 0; i < reached.length; i++) {
      reached[i] = by[i] >= stage && weights.sees(table, i);
    }
    return reached;
  }
}
