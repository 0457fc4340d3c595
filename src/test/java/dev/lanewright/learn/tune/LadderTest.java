package dev.lanewright.learn.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.View;
import dev.lanewright.evalset.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LadderTest {
  private static final int N = 100;

  @Test
  void theBestStandsOnTopAndOthersAreSpreadOverTheCost() {
    EvalTable table =
        table(model("a", 0.3, 1), model("b", 0.4, 10), model("c", 0.5, 90), model("d", 0.6, 100));
    assertThat(names(table, 2)).containsExactly("p/a", "p/d");
    assertThat(names(table, 3)).containsExactly("p/a", "p/b", "p/d");
    assertThat(Ladder.best(table, View.ALL).model()).isEqualTo("p/d");
  }

  @Test
  void aModelThatACheaperOneEqualsIsOnlyTakenWhereOthersLack() {
    EvalTable table = table(model("a", 0.5, 1), model("worse", 0.4, 5), model("b", 0.6, 9));
    assertThat(names(table, 2)).containsExactly("p/a", "p/b");
    assertThat(names(table, 3)).containsExactly("p/a", "p/worse", "p/b");
    assertThatThrownBy(() -> names(table, 4)).hasMessageContaining("there are 3");
  }

  @Test
  void anUnpricedModelIsNoCandidate() {
    EvalTable table = table(model("a", 0.5, 1), model("b", 0.6, 9), model("c", 0.9, Double.NaN));
    assertThat(names(table, 2)).containsExactly("p/a", "p/b");
  }

  private static List<String> names(EvalTable table, int tiers) {
    return Ladder.choose(table, View.of(Split.TUNE), tiers).stream()
        .map(Ladder.Rung::model)
        .toList();
  }

  private static ModelColumns model(String name, double quality, double cost) {
    byte[] answered = new byte[N];
    float[] qualities = new float[N];
    double[] costs = new double[N];
    Arrays.fill(answered, (byte) 1);
    Arrays.fill(qualities, (float) quality);
    Arrays.fill(costs, cost);
    return new ModelColumns(
        "p/" + name, answered, qualities, null, costs, new float[N], new double[N], null);
  }

  private static EvalTable table(ModelColumns... models) {
    int[] pins = new int[N];
    Arrays.fill(pins, -1);
    return new EvalTable(
        IntStream.range(0, N).mapToLong(i -> i + 1).toArray(),
        List.of("x"),
        new short[N],
        List.of(models),
        new byte[N],
        IntStream.range(0, N).toArray(),
        new Labels(pins, List.of()),
        Map.of());
  }
}
