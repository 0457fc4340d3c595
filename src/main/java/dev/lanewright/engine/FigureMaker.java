package dev.lanewright.engine;

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
    var adder = new Adder(Sums.of(run.policy()), Columns.of(run, baseline));
    Sums sums = adder.sums;
    int categories = table.categories().size();
    double[][] parts = new double[Chunks.count(table.n())][];
    byte[] decided = run.decisions().decided();
    byte[] by = run.decisions().by();
    var cells = new LatencyCells(run, baseline, weights);
    Chunks.each(
        table.n(),
        (chunk, from, to) -> {
          double[] part = new double[categories * sums.width];
          short[] category = table.category();
          for (int i = from; i < to; i++) {
            if (weights.sees(table, i)) {
              int start = adder.add(part, category[i] * sums.width, i, decided[i], by[i]);
              cells.put(i, category[i], start);
            } else {
              cells.skip(i);
            }
          }
          parts[chunk] = part;
        });
    double[] all = new double[categories * sums.width];
    for (double[] part : parts) {
      Sums.add(all, 0, part, 0, all.length);
    }
    return new Shaper(run, weights, sums, baseline != null).figures(all, cells.percentiles());
  }

  /**
   * Figures with bootstrap intervals for means, ratios and paired differences, clustered by the
   * table's groups; null when cancelled.
   */
  public static @Nullable Figures refine(
      Run run, @Nullable Arm baseline, View view, long seed, BooleanSupplier cancelled) {
    return new Refiner(run, baseline, view, seed, cancelled).refine(figures(run, baseline, view));
  }
}
