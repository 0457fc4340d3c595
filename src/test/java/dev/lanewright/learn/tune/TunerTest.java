package dev.lanewright.learn.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.View;
import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
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

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
  private final Drawn drawn = new Drawn(random);

  @Test
  void anIntentTableIsTheBestOfAll() {
    int met = 0;
    for (int trial = 0; trial < 60; trial++) {
      EvalTable table = drawn.table(60, 3);
      Policy policy = Drawn.intents(Map.of("a", "t0", "b", "t1", "c", "t2", "d", "t0"));
      TuneGoal goal = goal(trial);
      Tuner.Tuned found = tune(table, policy, goal);
      double best = Double.POSITIVE_INFINITY;
      for (int code = 0; code < 81; code++) {
        var labels = new LinkedHashMap<String, String>();
        for (int l = 0, rest = code; l < Drawn.LABELS.size(); l++, rest /= 3) {
          labels.put(Drawn.LABELS.get(l), "t" + rest % 3);
        }
        // The tuner also tries tiers for unknown labels and for the default, which decide nothing.
        best = Math.min(best, objective(table, Drawn.intents(labels), goal));
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
      EvalTable table = drawn.table(25, 3);
      Score.Direction direction = trial % 2 == 0 ? Score.Direction.HIGHER : Score.Direction.LOWER;
      TuneGoal goal = goal(trial);
      Tuner.Tuned found = tune(table, Drawn.score(direction, 0.3, 0.6), goal);
      double best = Double.POSITIVE_INFINITY;
      List<@Nullable Double> edges = new ArrayList<>();
      Arrays.stream(table.numbers(new Need.Numbers(Drawn.SCORE))).distinct().forEach(edges::add);
      edges.add(null);
      for (Double mid : edges) {
        for (Double top : edges) {
          best = Math.min(best, objective(table, Drawn.score(direction, mid, top), goal));
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
    EvalTable table = drawn.table(200, 3);
    var floors = new TreeMap<String, Double>(Map.of("x", 0.7));
    var goal = new TuneGoal(TuneGoal.Kind.QUALITY_FLOOR, 0.6, floors, 420.0);
    Tuner.Tuned found =
        tune(table, Drawn.intents(Map.of("a", "t2", "b", "t2", "c", "t2", "d", "t2")), goal);
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
    EvalTable table = drawn.table(300, 3);
    EvalTable dealt = TuneStudy.dealt(table, 5);
    var need = new Need.Numbers(Drawn.SCORE);
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
}
