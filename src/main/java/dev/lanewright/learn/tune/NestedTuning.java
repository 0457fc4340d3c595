package dev.lanewright.learn.tune;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.SampleWeights;
import dev.lanewright.engine.View;
import dev.lanewright.evalset.Split;
import dev.lanewright.learn.Folds;
import dev.lanewright.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Nested cross-validation of tuning, for sets too small to set a report split aside: every sample
 * is routed by a policy that was tuned without its part, so what the samples get together is what
 * tuning is worth on samples it never saw (Stone 1974). Copies of a prompt and turns of a
 * conversation lie in one part, and each part has its share of every category. What was learned on
 * samples, such as a classifier's scores, must be learned anew in each part by {@link Tuning}.
 */
public final class NestedTuning {
  /** Samples below which a report split says too little. */
  public static final int FEW = 100;

  /** Parts unless told otherwise. */
  public static final int FOLDS = 5;

  private NestedTuning() {}

  /** A way to come to a policy by looking at the tune split alone. */
  @FunctionalInterface
  public interface Tuning {
    /**
     * Tunes.
     *
     * @param table its tune split is what may be looked at, its report split is the part left out
     * @return the policy on a table that has every column the policy reads
     */
    Run tune(EvalTable table);
  }

  /**
   * What the parts came to.
   *
   * @param heldOut what each sample got from the policy tuned without it; not covered out of view
   * @param fold part of each sample, -1 out of view
   * @param policies by part
   * @param tuned mean quality and USD per request that each part's tuning reached on the samples it
   *     looked at, weighed by their number
   * @param optimism how much better that is than what the held-out samples got
   */
  public record Result(
      Arm heldOut, int[] fold, List<Policy> policies, Means tuned, Means optimism) {
    public Result {
      policies = List.copyOf(policies);
    }
  }

  /**
   * Two means.
   *
   * @param quality 0..1; as optimism, tuned less held out
   * @param cost USD per request, NaN where unpriced; as optimism, held out less tuned
   */
  public record Means(double quality, double cost) {}

  /** Whether the report split of the view is too small to judge a policy on. */
  public static boolean wanted(EvalTable table, View view) {
    double[] traffic = SampleWeights.of(table, view.withSplit(Split.REPORT)).traffic();
    return Arrays.stream(traffic).filter(w -> w > 0).count() < FEW;
  }

  /**
   * Tunes the dials of one policy in every part.
   *
   * @param table with the columns of {@link dev.lanewright.engine.Needs} of the policy
   * @param view weights, category, and the split whose samples are cut into parts, null for all
   * @param folds at least 2
   * @throws IllegalArgumentException with fewer prompts than parts, or where a part leaves no
   *     complete sample to tune on
   */
  public static Result of(
      EvalTable table,
      Policy policy,
      TuneGoal goal,
      View view,
      int folds,
      long seed,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    Tuning tuning =
        part -> {
          Tuner.Tuned tuned =
              Tuner.tune(part, policy, goal, view.withSplit(Split.TUNE), share -> {}, stop);
          return Run.of(part, tuned.policy());
        };
    return of(table, tuning, view, folds, seed, progress, stop);
  }

  /**
   * Tunes in every part.
   *
   * @param stop ends after the part in hand: the other parts' samples are then not covered
   */
  public static Result of(
      EvalTable table,
      Tuning tuning,
      View view,
      int folds,
      long seed,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    int[] fold = parts(table, view, folds, seed);
    List<byte[]> cuts = IntStream.range(0, folds).mapToObj(f -> splits(fold, f)).toList();
    return of(table, tuning, view, fold, cuts, progress, stop);
  }

  /** Tunes once on the tune split and holds out the report split, as the set was cut. */
  public static Result once(EvalTable table, Tuning tuning, View view) {
    byte[] split = table.split();
    double[] traffic = SampleWeights.of(table, view.withSplit(Split.REPORT)).traffic();
    int[] fold = IntStream.range(0, table.n()).map(i -> traffic[i] > 0 ? 0 : -1).toArray();
    return of(table, tuning, view, fold, List.of(split), share -> {}, () -> false);
  }

  private static Result of(
      EvalTable table,
      Tuning tuning,
      View view,
      int[] fold,
      List<byte[]> cuts,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    int n = table.n();
    int folds = cuts.size();
    var heldOut = new Arm("nested", unknown(n), new double[n], unknown(n));
    Arrays.fill(heldOut.costUsd(), Double.NaN);
    List<Policy> policies = new ArrayList<>();
    var inside = new Sums();
    var outside = new Sums();
    for (int f = 0; f < folds && !(f > 0 && stop.getAsBoolean()); f++) {
      EvalTable part = table.withSplit(cuts.get(f));
      Run run = tuning.tune(part);
      policies.add(run.policy());
      Arm arm = run.arm(run.policy().name());
      inside.add(arm, SampleWeights.of(part, view.withSplit(Split.TUNE)));
      outside.add(arm, SampleWeights.of(part, view.withSplit(Split.REPORT)));
      for (int i = 0; i < n; i++) {
        if (fold[i] == f) {
          heldOut.quality()[i] = arm.quality()[i];
          heldOut.costUsd()[i] = arm.costUsd()[i];
          heldOut.latencyMs()[i] = arm.latencyMs()[i];
        }
      }
      progress.accept((f + 1.0) / folds);
    }
    Means tuned = inside.means();
    Means held = outside.means();
    return new Result(
        heldOut,
        fold,
        policies,
        tuned,
        new Means(tuned.quality() - held.quality(), held.cost() - tuned.cost()));
  }

  private static float[] unknown(int n) {
    float[] out = new float[n];
    Arrays.fill(out, Float.NaN);
    return out;
  }

  /** Part of each sample in view, -1 for the others. */
  private static int[] parts(EvalTable table, View view, int folds, long seed) {
    double[] traffic = SampleWeights.of(table, view).traffic();
    int[] seen = IntStream.range(0, table.n()).filter(i -> traffic[i] > 0).toArray();
    int[] groups = Arrays.stream(seen).map(i -> table.group()[i]).toArray();
    int[] strata = Arrays.stream(seen).map(i -> table.category()[i]).toArray();
    int[] of = Folds.of(groups, strata, folds, seed);
    int[] fold = new int[table.n()];
    Arrays.fill(fold, -1);
    for (int k = 0; k < seen.length; k++) {
      fold[seen[k]] = of[k];
    }
    return fold;
  }

  /** The part left out as report split, the others as tune split, the rest out of both. */
  private static byte[] splits(int[] fold, int leftOut) {
    byte[] out = new byte[fold.length];
    for (int i = 0; i < out.length; i++) {
      Split split = fold[i] < 0 ? Split.CALIBRATE : fold[i] == leftOut ? Split.REPORT : Split.TUNE;
      out[i] = (byte) split.ordinal();
    }
    return out;
  }

  /** Weighted sums over covered samples. */
  private static final class Sums {
    private double quality;
    private double qualityWeight;
    private double cost;
    private double costWeight;

    void add(Arm arm, SampleWeights weights) {
      for (int i = 0; i < weights.traffic().length; i++) {
        double w = weights.quality()[i];
        if (w > 0 && !Float.isNaN(arm.quality()[i])) {
          quality += w * arm.quality()[i];
          qualityWeight += w;
        }
        double t = weights.traffic()[i];
        if (t > 0 && !Double.isNaN(arm.costUsd()[i])) {
          cost += t * arm.costUsd()[i];
          costWeight += t;
        }
      }
    }

    Means means() {
      return new Means(quality / qualityWeight, cost / costWeight);
    }
  }
}
