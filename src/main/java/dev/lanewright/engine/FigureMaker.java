package dev.lanewright.engine;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Figures of a run. */
public final class FigureMaker {
  private FigureMaker() {}

  /** Figures with quick intervals. */
  public static Figures figures(Run run, @Nullable Arm baseline, View view) {
    return Unfinished.yet("figures");
  }

  /** Figures with bootstrap intervals for means and ratios; null when cancelled. */
  public static @Nullable Figures refine(
      Run run, @Nullable Arm baseline, View view, long seed, BooleanSupplier cancelled) {
    return Unfinished.yet("figures");
  }
}
