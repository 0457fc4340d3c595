package dev.lanewright.learn.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.View;
import dev.lanewright.evalset.Split;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tuner finds what trying every policy finds. */
class TunerTest {
  private static final List<String> LABELS = List.of("a", "b", "c", "d");
  private static final Source SCORE = Source.field("s");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);

  @Test
  void anIntentTableIsTheBestOfAll() {
    int met = 0;
    for (int trial = 0; trial < 60; trial++) {
      EvalTable table = table(60, 3);
      Policy policy = intents(Map.of("a", "t0", "b", "t1", "c", "t2", "d", "t0"));
      TuneGoal goal = goal(trial);
      Tuner.Tuned found = tune(table, policy, goal);
      double best = Double.POSITIVE_INFINITY;
      for (int code = 0; code < 81; code++) {
        var labels = new LinkedHashMap<String, String>();
        for (int l = 0, rest = code; l < LABELS.size(); l++, rest /= 3) {
          labels.put(LABELS.get(l), "t" + rest % 3);
        }
        // The tuner also tries tiers for unknown labels and for the default, which decide nothing.
        best = Math.min(best, objective(table, intents(labels), goal));
      }
      assertThat(found.meets()).isEqualTo(best < Double.POSITIVE_INFINITY);
      if (found.meets()) {
        met++;
        double sign = goal.kind() == TuneGoal.Kind.BUDGET ? -1 : 1;
        assertThat(sign * found.objective()).isCloseTo(best, within(1e-9));
        assertThat(sign * found.bound()).isLessThanOrEqualTo(best + 1e-9);
      }
    }
    assertThat(met).isGreaterThan(20);
  }

  @Test
  void thresholdsAreTheBestOfAllEdges() {
    int met = 0;
    for (int trial = 0; trial < 40; trial++) {
      EvalTable table = table(25, 3);
      Score.Direction direction = trial % 2 == 0 ? Score.Direction.HIGHER : Score.Direction.LOWER;
      TuneGoal goal = goal(trial);
      Tuner.Tuned found = tune(table, score(direction, 0.3, 0.6), goal);
      double best = Double.POSITIVE_INFINITY;
      List<@Nullable Double> edges = new ArrayList<>();
      Arrays.stream(table.numbers(new Need.Numbers(SCORE))).distinct().forEach(edges::add);
      edges.add(null);
      for (Double mid : edges) {
        for (Double top : edges) {
          best = Math.min(best, objective(table, score(direction, mid, top), goal));
        }
      }
      assertThat(found.meets()).isEqualTo(best < Double.POSITIVE_INFINITY);
      if (found.meets()) {
        met++;
        double sign = goal.kind() == TuneGoal.Kind.BUDGET ? -1 : 1;
        assertThat(sign * found.objective()).isCloseTo(best, within(1e-9));
        assertThat(found.exact()).isTrue();
      }
    }
    assertThat(met).isGreaterThan(15);
  }

  @Test
  void categoryFloorsPinsAndLatencyHold() {
    EvalTable table = table(200, 3);
    var floors = new TreeMap<String, Double>(Map.of("x", 0.7));
    var goal = new TuneGoal(TuneGoal.Kind.QUALITY_FLOOR, 0.6, floors, 420.0);
    Tuner.Tuned found =
        tune(table, intents(Map.of("a", "t2", "b", "t2", "c", "t2", "d", "t2")), goal);
    assertThat(found.meets()).isTrue();
    Run run = Run.of(table, found.policy());
    var arm = run.arm("");
    double quality = 0;
    int inX = 0;
    int slow = 0;
    for (int i = 0; i < table.n(); i++) {
      if (table.category()[i] == 0) {
        quality += arm.quality()[i];
        inX++;
      }
      slow += arm.latencyMs()[i] > 420 ? 1 : 0;
    }
    assertThat(quality / inX).isGreaterThanOrEqualTo(0.7 - 1e-9);
    assertThat(slow).isLessThanOrEqualTo(table.n() / 20);
  }

  @Test
  void theControlDealsOutWhatStagesReadWithinEachSplit() {
    EvalTable table = table(300, 3);
    EvalTable dealt = TuneStudy.dealt(table, 5);
    var need = new Need.Numbers(SCORE);
    for (Split split : Split.values()) {
      assertThat(of(dealt, need, split)).containsExactlyInAnyOrder(of(table, need, split));
    }
    assertThat(dealt.numbers(need)).isNotEqualTo(table.numbers(need));
    assertThat(TuneStudy.dealt(table, 5).numbers(need)).isEqualTo(dealt.numbers(need));
  }

  private static double[] of(EvalTable table, Need.Numbers need, Split split) {
    return IntStream.range(0, table.n())
        .filter(i -> table.split()[i] == split.ordinal())
        .mapToDouble(i -> table.numbers(need)[i])
        .toArray();
  }

  private TuneGoal goal(int trial) {
    return trial % 3 == 0
        ? TuneGoal.budget(0.2 + random.nextDouble())
        : TuneGoal.floor(0.35 + 0.5 * random.nextDouble());
  }

  private static Tuner.Tuned tune(EvalTable table, Policy policy, TuneGoal goal) {
    return Tuner.tune(table, policy, goal, View.ALL, share -> {}, () -> false);
  }

  /** What a policy comes to, infinite where it misses the goal. */
  private static double objective(EvalTable table, Policy policy, TuneGoal goal) {
    var arm = Run.of(table, policy).arm("");
    double quality = 0;
    double cost = 0;
    for (int i = 0; i < table.n(); i++) {
      quality += (double) arm.quality()[i] / table.n();
      cost += arm.costUsd()[i] / table.n();
    }
    return goal.kind() == TuneGoal.Kind.QUALITY_FLOOR
        ? (quality >= goal.bound() - 1e-9 ? cost : Double.POSITIVE_INFINITY)
        : (cost <= goal.bound() + 1e-9 ? -quality : Double.POSITIVE_INFINITY);
  }

  private static Policy intents(Map<String, String> table) {
    var sorted = new LinkedHashMap<String, String>();
    LABELS.forEach(l -> sorted.put(l, table.get(l)));
    return policy(new Intents(new IntentSource.Field("intent"), sorted, 0, null));
  }

  private static Policy score(
      Score.Direction direction, @Nullable Double mid, @Nullable Double top) {
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    thresholds.put("t1", mid);
    thresholds.put("t2", top);
    return policy(Score.scalar(SCORE, direction, thresholds));
  }

  private static Policy policy(Stage stage) {
    List<Tier> tiers = IntStream.range(0, 3).mapToObj(t -> Tier.of("t" + t, "p/m" + t)).toList();
    return new Policy("test", tiers, List.of(stage), "t2", null);
  }

  private EvalTable table(int n, int models) {
    double[] score = random.doubles(n).map(x -> Math.rint(x * 20) / 20).toArray();
    int[] label = random.ints(n, 0, LABELS.size()).toArray();
    short[] category = new short[n];
    byte[] split = new byte[n];
    for (int i = 0; i < n; i++) {
      category[i] = (short) random.nextInt(2);
      split[i] = (byte) random.nextInt(3);
    }
    List<ModelColumns> columns = new ArrayList<>();
    for (int m = 0; m < models; m++) {
      columns.add(model(m, n, score));
    }
    int[] pins = new int[n];
    Arrays.fill(pins, -1);
    double[] sure = new double[n];
    Arrays.fill(sure, Double.NaN);
    return new EvalTable(
        IntStream.range(0, n).mapToLong(i -> i + 1).toArray(),
        List.of("x", "y"),
        category,
        columns,
        split,
        IntStream.range(0, n).toArray(),
        new Labels(pins, List.of()),
        Map.of(
            new Need.Numbers(SCORE), score,
            new Need.Field("intent"), new Labels(label, LABELS),
            new Need.Numbers(Source.field("intent_confidence")), sure));
  }

  private ModelColumns model(int m, int n, double[] score) {
    byte[] answered = new byte[n];
    Arrays.fill(answered, (byte) 1);
    float[] quality = new float[n];
    double[] cost = new double[n];
    float[] latency = new float[n];
    double[] confidence = new double[n];
    for (int i = 0; i < n; i++) {
      boolean right = random.nextDouble() < 0.45 + 0.25 * m - 0.4 * (score[i] - 0.5) * (2 - m);
      quality[i] = right ? 1 : 0;
      cost[i] = Math.pow(4, m) * (0.05 + 0.05 * random.nextDouble());
      latency[i] = 100 * (m + 1) * (0.5f + random.nextFloat());
    }
    return new ModelColumns("p/m" + m, answered, quality, null, cost, latency, confidence, null);
  }
}
