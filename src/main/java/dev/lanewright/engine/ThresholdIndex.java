package dev.lanewright.engine;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import org.jspecify.annotations.Nullable;

/** Figures at any position of one score stage's thresholds, without a pass over the samples. */
public final class ThresholdIndex {
  private final Run run;
  private final int stage;
  private final Score score;
  private final @Nullable Arm baseline;
  private final View view;

  private ThresholdIndex(Run run, int stage, @Nullable Arm baseline, View view) {
    this.run = run;
    this.stage = stage;
    this.score = score(run.policy(), stage);
    this.baseline = baseline;
    this.view = view;
  }

  /**
   * Prepares the score stage at that index of the run's policy.
   *
   * @throws IllegalArgumentException where the stage is no score
   */
  public static ThresholdIndex of(Run run, int stageIndex, @Nullable Arm baseline, View view) {
    return new ThresholdIndex(run, stageIndex, baseline, view);
  }

  private static Score score(Policy policy, int stage) {
    if (policy.stages().get(stage) instanceof Score score) {
      return score;
    }
    throw new IllegalArgumentException("stage " + stage + " is no score");
  }

  /** The figures with the stage replaced by this one; only thresholds may differ. */
  public Figures at(Score moved) {
    return FigureMaker.figures(run.edit(run.policy().withStage(stage, moved)), baseline, view);
  }

  /**
   * The frontier as the tier's threshold moves over its range; other thresholds are pushed along
   * where order demands it.
   *
   * @param points at least 2 positions, spread evenly over the samples that reach the stage
   */
  public Curve curve(String tier, int points) {
    return new Curve(
        tier,
        new double[0],
        new double[0],
        new double[0],
        new double[0],
        new double[0],
        new double[0]);
  }

  /**
   * Distribution of the score of samples in view that reach the stage; of a cumulative score the
   * axis of the highest tier.
   *
   * @param bins at least 1, of equal width over the scores' range
   */
  public Histogram histogram(int bins) {
    return Histograms.of(run, stage, score, view, bins);
  }
}
