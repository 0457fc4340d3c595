package dev.lanewright.learn.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.View;
import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NestedTuningTest {
  private static final Policy START =
      Drawn.intents(Map.of("a", "t0", "b", "t1", "c", "t2", "d", "t0"));
  private static final TuneGoal GOAL = TuneGoal.budget(0.6);

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
  private final Drawn drawn = new Drawn(random);

  @Test
  void everySampleGetsWhatThePolicyTunedWithoutItGivesIt() {
    EvalTable table = drawn.table(90, 3);
    NestedTuning.Result found = nested(table, 5);
    assertThat(found.policies()).hasSize(5);
    double quality = 0;
    for (int i = 0; i < table.n(); i++) {
      Policy policy = found.policies().get(found.fold()[i]);
      float expected = Run.of(table, policy).arm("").quality()[i];
      assertThat(found.heldOut().quality()[i]).isEqualTo(expected);
      quality += expected;
    }
    assertThat(found.tuned().quality() - found.optimism().quality())
        .isCloseTo(quality / table.n(), within(1e-9));
  }

  @Test
  void aPartsPolicyDoesNotDependOnItsOwnAnswers() {
    EvalTable table = drawn.table(80, 3);
    NestedTuning.Result first = nested(table, 4);
    List<ModelColumns> others = new ArrayList<>();
    for (ModelColumns m : table.models()) {
      float[] quality = m.quality().clone();
      for (int i = 0; i < quality.length; i++) {
        quality[i] = first.fold()[i] == 2 ? 1 - quality[i] : quality[i];
      }
      others.add(
          new ModelColumns(
              m.model(),
              m.answered(),
              quality,
              null,
              m.costUsd(),
              m.latencyMs(),
              m.confidence(),
              null));
    }
    NestedTuning.Result second = nested(with(table, others, table.group()), 4);
    assertThat(second.policies().get(2)).isEqualTo(first.policies().get(2));
    assertThat(second.policies()).isNotEqualTo(first.policies());
  }

  @Test
  void copiesStayInOnePartAndTooFewAreRefused() {
    EvalTable drawnTable = drawn.table(60, 3);
    int[] group = IntStream.range(0, 60).map(i -> i / 3).toArray();
    EvalTable table = with(drawnTable, drawnTable.models(), group);
    int[] fold = nested(table, 5).fold();
    for (int i = 0; i < 60; i++) {
      assertThat(fold[i]).isEqualTo(fold[i - i % 3]);
    }
    EvalTable few = with(drawnTable, drawnTable.models(), new int[60]);
    assertThatThrownBy(() -> nested(few, 5)).hasMessageContaining("cannot be cut into 5 parts");
  }

  @Test
  void luckThatTuningFindsInNoiseIsNamedAsOptimism() {
    double optimism = 0;
    for (int trial = 0; trial < 20; trial++) {
      EvalTable table = drawn.table(40, 3);
      List<ModelColumns> noise = new ArrayList<>();
      for (ModelColumns m : table.models()) {
        float[] quality = new float[40];
        double[] cost = new double[40];
        for (int i = 0; i < 40; i++) {
          quality[i] = random.nextInt(2);
          cost[i] = 0.5;
        }
        noise.add(
            new ModelColumns(
                m.model(), m.answered(), quality, null, cost, m.latencyMs(), m.confidence(), null));
      }
      optimism += nested(with(table, noise, table.group()), 5).optimism().quality() / 20;
    }
    // Four labels of ten samples each and three coins: the best coin of a label stands out.
    assertThat(optimism).isBetween(0.05, 0.25);
  }

  @Test
  void samplesOutOfViewAreInNoPart() {
    EvalTable table = drawn.table(120, 3);
    View view = View.of(Split.CALIBRATE);
    NestedTuning.Result found =
        NestedTuning.of(table, START, GOAL, view, 5, 1, share -> {}, () -> false);
    for (int i = 0; i < table.n(); i++) {
      boolean seen = table.split()[i] == Split.CALIBRATE.ordinal();
      assertThat(found.fold()[i] >= 0).isEqualTo(seen);
      assertThat(Float.isNaN(found.heldOut().quality()[i])).isEqualTo(!seen);
    }
  }

  private static NestedTuning.Result nested(EvalTable table, int folds) {
    return NestedTuning.of(table, START, GOAL, View.ALL, folds, 1, share -> {}, () -> false);
  }

  private static EvalTable with(EvalTable table, List<ModelColumns> models, int[] group) {
    return new EvalTable(
        table.ids(),
        table.categories(),
        table.category(),
        models,
        Arrays.copyOf(table.split(), table.n()),
        group,
        table.pin(),
        table.columns());
  }
}
