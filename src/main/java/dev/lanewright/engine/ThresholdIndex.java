package dev.lanewright.engine;

import dev.lanewright.policy.Score;
import org.jspecify.annotations.Nullable;

/** Figures at any position of one score stage's thresholds, without a pass over the samples. */
public final class ThresholdIndex {
  private ThresholdIndex() {}

  /** Prepares the score stage at that index of the run's policy. */
  public static ThresholdIndex of(Run run, int stageIndex, @Nullable Arm baseline, View view) {
    return Unfinished.yet("index");
  }

  /** The figures with the stage replaced by this one; only thresholds may differ. */
  public Figures at(Score moved) {
    return Unfinished.yet("index");
  }

  /** The frontier as the tier's threshold moves over its range. */
  public Curve curve(String tier, int points) {
    return Unfinished.yet("index");
  }

  /** Distribution of the score of samples that reach the stage. */
  public Histogram histogram(int bins) {
    return Unfinished.yet("index");
  }
}
