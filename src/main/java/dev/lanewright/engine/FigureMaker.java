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
    var weights = Weights.of(run.table(), view);
    var pass = new FigurePass(run, baseline, weights);
    FigurePass.Result found = pass.count();
    return new Shaper(run, weights, pass.sums, baseline != null)
        .figures(found.sums(), found.percentiles());
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
