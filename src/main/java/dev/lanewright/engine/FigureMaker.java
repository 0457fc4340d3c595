package dev.lanewright.engine;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Figures of a run. */
public final class FigureMaker {
  private FigureMaker() {}

  /**
   * Figures with quick intervals: Wilson for shares, normal for means and paired differences, the
   * delta method for ratios; samples count as independent.
   *
   * @param baseline what the policy is compared with, columns of the same table; null for nothing
   */
  public static Figures figures(Run run, @Nullable Arm baseline, View view) {
    EvalTable table = run.table();
    var weights = Weights.of(table, view);
    var adder = new Adder(run, baseline);
    Sums sums = adder.sums;
    int categories = table.categories().size();
    double[][] parts = new double[Chunks.count(table.n())][];
    byte[] decided = run.decisions().decided();
    byte[] by = run.decisions().by();
    Chunks.each(
        table.n(),
        (chunk, from, to) -> {
          double[] part = new double[categories * sums.width];
          short[] category = table.category();
          for (int i = from; i < to; i++) {
            if (weights.sees(table, i)) {
              adder.add(part, category[i] * sums.width, i, decided[i], by[i]);
            }
          }
          parts[chunk] = part;
        });
    double[] all = new double[categories * sums.width];
    for (double[] part : parts) {
      Sums.add(all, 0, part, 0, all.length);
    }
    return new Shaper(run, weights, sums, baseline != null)
        .figures(all, percentiles(run, baseline, weights));
  }

  /**
   * Figures with bootstrap intervals for means, ratios and paired differences, clustered by the
   * table's groups; null when cancelled.
   */
  public static @Nullable Figures refine(
      Run run, @Nullable Arm baseline, View view, long seed, BooleanSupplier cancelled) {
    return new Refiner(run, baseline, view, seed, cancelled).refine(figures(run, baseline, view));
  }

  private static Percentiles percentiles(Run run, @Nullable Arm baseline, Weights weights) {
    EvalTable table = run.table();
    var groups = new Groups(table.categories().size(), run.policy().tiers().size());
    double[] cellWeight = new double[groups.cells()];
    for (int k = 0; k < cellWeight.length; k++) {
      cellWeight[k] = weights.traffic()[k / groups.tiers()];
    }
    int[][] cells = new int[groups.count()][];
    Arrays.setAll(cells, groups::cellsOf);
    int n = table.n();
    float[] latency = new float[n];
    short[] cell = new short[n];
    short[] pair = new short[baseline == null ? 0 : n];
    byte[] start = run.start();
    Outcome[] outcomes = run.outcomes().toArray(Outcome[]::new);
    Chunks.each(
        n,
        (_, from, to) -> {
          for (int i = from; i < to; i++) {
            Outcome outcome = outcomes[start[i]];
            latency[i] = outcome.latency()[i];
            int lane = weights.sees(table, i) ? outcome.servedAt(i) : -1;
            short k = (short) (lane < 0 ? -1 : groups.cell(table.category()[i], lane));
            cell[i] = k;
            if (baseline != null) {
              boolean both =
                  baseline.latencyMs()[i] >= 0
                      && latency[i] >= 0
                      && !Float.isNaN(baseline.quality()[i]);
              pair[i] = both ? k : -1;
            }
          }
        });
    long[] counts = new long[groups.count()];
    double[][] found =
        CellQuantiles.of(latency, cell, cellWeight, cells, Percentiles.SHOWN, counts);
    Quantiles[] shown = new Quantiles[groups.count()];
    Arrays.setAll(shown, g -> new Quantiles(found[g][0], found[g][1], found[g][2], counts[g]));
    if (baseline == null) {
      return new Percentiles(shown, null);
    }
    double[][] ours =
        CellQuantiles.of(
            latency, pair, cellWeight, cells, Percentiles.P95, new long[counts.length]);
    double[][] theirs =
        CellQuantiles.of(
            baseline.latencyMs(),
            pair,
            cellWeight,
            cells,
            Percentiles.P95,
            new long[counts.length]);
    double[] delta = new double[groups.count()];
    Arrays.setAll(delta, g -> ours[g][0] - theirs[g][0]);
    return new Percentiles(shown, delta);
  }
}
