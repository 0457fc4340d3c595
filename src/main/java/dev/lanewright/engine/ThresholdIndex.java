package dev.lanewright.engine;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Figures at any position of one score stage's thresholds. For a scalar score without a pass over
 * the samples: they are sorted once by category and score, every summable figure has prefix sums
 * per decided tier, and latency percentiles come exactly from wavelet matrices. A cumulative score
 * runs the policy anew at each position. Immutable; any thread may ask.
 */
public final class ThresholdIndex {
  private final Run run;
  private final int stage;
  private final Score score;
  private final @Nullable Arm baseline;
  private final View view;
  private final @Nullable ScalarIndex scalar;

  private ThresholdIndex(Run run, int stage, @Nullable Arm baseline, View view) {
    this.run = run;
    this.stage = stage;
    this.score = score(run.policy(), stage);
    this.baseline = baseline;
    this.view = view;
    this.scalar =
        score.kind() == Score.Kind.SCALAR
            ? new ScalarIndex(run, stage, score, baseline, view)
            : null;
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
    return scalar != null ? scalar.at(moved) : slow(moved);
  }

  private Figures slow(Score moved) {
    return FigureMaker.figures(run.edit(run.policy().withStage(stage, moved)), baseline, view);
  }

  /**
   * The frontier as the tier's threshold moves over its range; other thresholds are pushed along
   * where order demands it.
   *
   * @param points at least 2: positions spread evenly over the scores of the samples that reach the
   *     stage, the last past them all; equal scores make one position
   */
  public Curve curve(String tier, int points) {
    double[] at = positions(tier, points);
    double[][] out = new double[5][at.length];
    for (int k = 0; k < at.length; k++) {
      Score moved = pushed(tier, at[k]);
      Slice slice = scalar != null ? scalar.overall(moved) : slow(moved).overall();
      out[0][k] = 1 - slice.diversion().value();
      out[1][k] = slice.costPerRequest().value();
      out[2][k] = slice.quality().value();
      out[3][k] = slice.quality().lo();
      out[4][k] = slice.quality().hi();
    }
    return new Curve(tier, at, out[0], out[1], out[2], out[3], out[4]);
  }

  private double[] positions(String tier, int points) {
    double[] scores = scalar != null ? scalar.scores() : axis(tier);
    if (scores.length == 0) {
      return new double[0];
    }
    double first = scores[0];
    double last = scores[scores.length - 1];
    double margin = Math.max(1e-6, (last - first) / points);
    double[] at = new double[points];
    boolean higher = score.direction() == Score.Direction.HIGHER;
    for (int k = 0; k < points - 1; k++) {
      at[k] = scores[(int) ((long) (scores.length - 1) * k / Math.max(1, points - 2))];
    }
    at[points - 1] = higher ? last + margin : first - margin;
    return Arrays.stream(at).sorted().distinct().toArray();
  }

  private double[] axis(String tier) {
    boolean[] reached = Histograms.reached(run, stage, Weights.of(run.table(), view));
    var source = score.axes().get(tier);
    if (source == null) {
      throw new IllegalArgumentException("the score has no axis for tier \"" + tier + "\"");
    }
    double[] x = run.table().numbers(new Need.Numbers(source));
    double[] kept = new double[x.length];
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      if (reached[i] && !Double.isNaN(x[i])) {
        kept[n++] = x[i];
      }
    }
    kept = Arrays.copyOf(kept, n);
    Arrays.sort(kept);
    return kept;
  }

  /** The stage with one threshold moved and the others of a scalar score kept in order. */
  public Score pushed(String tier, double at) {
    if (score.kind() == Score.Kind.CUMULATIVE) {
      return score.with(tier, at);
    }
    boolean higher = score.direction() == Score.Direction.HIGHER;
    int moved = Votes.tier(run.policy(), tier);
    SequencedMap<String, @Nullable Double> thresholds = new LinkedHashMap<>(score.thresholds());
    thresholds.replaceAll(
        (name, old) -> {
          int t = run.policy().tierIndex(name);
          if (old == null || t == moved) {
            return t == moved ? Double.valueOf(at) : null;
          }
          return t > moved == higher ? Math.max(old, at) : Math.min(old, at);
        });
    return new Score(score.kind(), score.axes(), score.direction(), thresholds);
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
