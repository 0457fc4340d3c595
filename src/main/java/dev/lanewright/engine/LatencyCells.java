package dev.lanewright.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The latency of each sample and the cell of category and lane that it counts in. */
final class LatencyCells {
  private final Groups groups;
  private final double[] weight;
  private final @Nullable Arm baseline;
  private final Outcome[] outcomes;
  private final float[] latency;
  private final short[] cell;
  private final short[] pair;

  LatencyCells(Run run, @Nullable Arm baseline, Weights weights) {
    this.baseline = baseline;
    EvalTable table = run.table();
    groups = new Groups(table.categories().size(), run.policy().tiers().size());
    weight = new double[groups.cells()];
    Arrays.setAll(weight, k -> weights.traffic()[k / groups.tiers()]);
    outcomes = run.outcomes().toArray(Outcome[]::new);
    latency = new float[table.n()];
    cell = new short[table.n()];
    pair = new short[baseline == null ? 0 : table.n()];
  }

  /** Sample i is in view and starts at the tier. */
  void put(int i, int category, int start) {
    Outcome outcome = outcomes[start];
    float ms = outcome.latency()[i];
    int lane = outcome.servedAt(i);
    short k = (short) (lane < 0 ? -1 : groups.cell(category, lane));
    latency[i] = ms;
    cell[i] = k;
    if (baseline != null) {
      boolean both = baseline.latencyMs()[i] >= 0 && ms >= 0 && baseline.quality()[i] >= 0;
      pair[i] = both ? k : -1;
    }
  }

  /** Sample i is not in view. */
  void skip(int i) {
    cell[i] = -1;
    if (baseline != null) {
      pair[i] = -1;
    }
  }

  Percentiles percentiles() {
    int[][] cells = new int[groups.count()][];
    Arrays.setAll(cells, groups::cellsOf);
    long[] counts = new long[groups.count()];
    double[][] found = CellQuantiles.of(latency, cell, weight, cells, Percentiles.SHOWN, counts);
    Quantiles[] shown = new Quantiles[groups.count()];
    Arrays.setAll(shown, g -> new Quantiles(found[g][0], found[g][1], found[g][2], counts[g]));
    if (baseline == null) {
      return new Percentiles(shown, null);
    }
    double[][] ours = p95(latency, cells);
    double[][] theirs = p95(baseline.latencyMs(), cells);
    double[] delta = new double[groups.count()];
    Arrays.setAll(delta, g -> ours[g][0] - theirs[g][0]);
    return new Percentiles(shown, delta);
  }

  private double[][] p95(float[] values, int[][] cells) {
    return CellQuantiles.of(values, pair, weight, cells, Percentiles.P95, new long[groups.count()]);
  }
}
