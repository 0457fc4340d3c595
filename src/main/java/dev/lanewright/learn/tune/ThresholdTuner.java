package dev.lanewright.learn.tune;

import dev.lanewright.engine.Need;
import dev.lanewright.engine.Run;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Rounding;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tries thresholds of a scalar score at the edges of its values: every one for up to two
 * thresholds, a grid of quantiles for more. Prefix sums make a combination cost one look-up per
 * tier.
 */
final class ThresholdTuner {
  private static final int[] EDGES = {0, 20_000, 1_500, 120, 50, 30};

  private final Run run;
  private final Policy policy;
  private final int stage;
  private final Score score;
  private final Samples samples;
  private final BooleanSupplier stop;
  private final boolean lower;
  private double[] edges = {};
  private double[][][] prefix = {};
  private double[] rest = {};
  private int[] cut = {};
  private int @Nullable [] best;
  private double bestMissed = Double.POSITIVE_INFINITY;
  private double bestObjective = Double.POSITIVE_INFINITY;

  private ThresholdTuner(Run run, int stage, Samples samples, BooleanSupplier stop) {
    this.run = run;
    this.policy = run.policy();
    this.stage = stage;
    this.score = (Score) policy.stages().get(stage);
    this.samples = samples;
    this.stop = stop;
    this.lower = score.direction() == Score.Direction.LOWER;
  }

  /**
   * The best thresholds, the rest of the policy as it is.
   *
   * @param policy the policy with them
   * @param exact whether every edge was tried
   */
  record Tuned(Policy policy, boolean exact) {}

  /** The best thresholds of the stage; empty where it has no value for any sample. */
  static Optional<Tuned> tune(Run run, int stage, Samples samples, BooleanSupplier stop) {
    return new ThresholdTuner(run, stage, samples, stop).tune();
  }

  private Optional<Tuned> tune() {
    List<String> names =
        policy.tiers().stream()
            .map(t -> t.name())
            .filter(t -> score.thresholds().containsKey(t))
            .toList();
    Source source = score.axes().values().iterator().next();
    double[] values = values(run.table().numbers(new Need.Numbers(source)));
    double[] distinct =
        Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().distinct().toArray();
    if (distinct.length == 0 || names.isEmpty()) {
      return Optional.empty();
    }
    int most = EDGES[Math.min(names.size(), EDGES.length - 1)];
    edges = thinned(distinct, most);
    fill(names, values);
    cut = new int[names.size()];
    search(names.size() - 1, edges.length);
    if (best == null) {
      return Optional.empty();
    }
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    for (int k = 0; k < names.size(); k++) {
      thresholds.put(names.get(k), threshold(best[k]));
    }
    Score changed = new Score(score.kind(), score.axes(), score.direction(), thresholds);
    return Optional.of(
        new Tuned(policy.withStage(stage, changed), edges.length == distinct.length));
  }

  /** Scores of the samples, rounded as the engine compares them, high meaning a higher tier. */
  private double[] values(double[] column) {
    double[] values = new double[samples.count()];
    for (int j = 0; j < values.length; j++) {
      double v = Rounding.round9(column[samples.at(j)]);
      values[j] = lower ? -v : v;
    }
    return values;
  }

  private static double[] thinned(double[] distinct, int most) {
    if (distinct.length <= most) {
      return distinct;
    }
    double[] some = new double[most];
    for (int e = 0; e < most; e++) {
      some[e] = distinct[(int) ((long) e * distinct.length / most)];
    }
    return some;
  }

  /** Threshold at an edge; past the last: never. */
  private @Nullable Double threshold(int edge) {
    if (edge == edges.length) {
      return null;
    }
    return lower ? -edges[edge] : edges[edge];
  }

  /**
   * Sums by tier over samples below each edge, and of the samples without a score. Tier k + 1 of
   * the stage takes scores from its cut on, up to the cut of the next.
   */
  private void fill(List<String> names, double[] values) {
    int width = 1 + samples.need().length;
    List<byte[]> starts = new ArrayList<>();
    starts.add(run.edit(policy.withStage(stage, all(names, null))).start());
    for (String name : names) {
      starts.add(run.edit(policy.withStage(stage, all(names, name))).start());
    }
    prefix = new double[starts.size()][edges.length + 1][width];
    rest = new double[width];
    for (int j = 0; j < values.length; j++) {
      if (Double.isNaN(values[j])) {
        add(rest, starts.getFirst(), j);
        continue;
      }
      int found = Arrays.binarySearch(edges, values[j]);
      // The sample counts as below every edge after its own.
      int slot = found >= 0 ? found + 1 : -found - 1;
      for (int t = 0; t < starts.size(); t++) {
        add(prefix[t][slot], starts.get(t), j);
      }
    }
    for (double[][] byEdge : prefix) {
      for (int e = 1; e <= edges.length; e++) {
        for (int w = 0; w < width; w++) {
          byEdge[e][w] += byEdge[e - 1][w];
        }
      }
    }
  }

  private void add(double[] sums, byte[] start, int j) {
    int t = start[samples.at(j)];
    sums[0] += samples.objective(t, j);
    for (int k = 1; k < sums.length; k++) {
      sums[k] += samples.resource(k - 1, t, j);
    }
  }

  /** Thresholds under which every sample with a score goes to one tier; null: the lowest. */
  private Score all(List<String> names, @Nullable String tier) {
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    for (String name : names) {
      double always = lower ? Double.MAX_VALUE : -Double.MAX_VALUE;
      thresholds.put(name, name.equals(tier) ? (Double) always : null);
    }
    return new Score(score.kind(), score.axes(), score.direction(), thresholds);
  }

  private void search(int k, int most) {
    if (stop.getAsBoolean()) {
      return;
    }
    if (k < 0) {
      rate();
      return;
    }
    for (int e = 0; e <= most; e++) {
      cut[k] = e;
      search(k - 1, e);
    }
  }

  private void rate() {
    double[] sums = rest.clone();
    for (int t = 0; t <= cut.length; t++) {
      double[] to = prefix[t][t == cut.length ? edges.length : cut[t]];
      for (int w = 0; w < sums.length; w++) {
        sums[w] += t == 0 ? to[w] : to[w] - prefix[t][cut[t - 1]][w];
      }
    }
    double missed = samples.missed(sums);
    if (missed < bestMissed || (missed == bestMissed && sums[0] < bestObjective)) {
      bestMissed = missed;
      bestObjective = sums[0];
      best = cut.clone();
    }
  }
}
