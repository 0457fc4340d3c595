package dev.lanewright.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What a set opens with before anything was saved. */
class FirstPolicyTest {
  private static final ToDoubleFunction<String> UNPRICED = model -> Double.NaN;
  private static final int N = 90;

  private static ModelColumns model(String name, double quality, double cost) {
    byte[] answered = new byte[N];
    Arrays.fill(answered, (byte) 1);
    float[] grades = new float[N];
    Arrays.fill(grades, (float) quality);
    double[] costs = new double[N];
    Arrays.fill(costs, cost);
    return new ModelColumns(name, answered, grades, null, costs, new float[N], new double[N], null);
  }

  private static EvalTable table(ModelColumns... models) {
    int[] pins = new int[N];
    Arrays.fill(pins, -1);
    return new EvalTable(
        new long[N],
        List.of("all"),
        new short[N],
        List.of(models),
        new byte[N],
        new int[N],
        new Labels(pins, List.of()),
        Map.of());
  }

  private static double[] lengths() {
    double[] lengths = new double[N];
    Arrays.setAll(lengths, i -> i + 10.0);
    return lengths;
  }

  private static List<String> tiers(EvalTable table, ToDoubleFunction<String> price) {
    return FirstPolicy.of("Set", table, lengths(), price).tiers().stream()
        .map(Tier::model)
        .toList();
  }

  @Test
  void thresholdsDivideTheRequestsEvenly() {
    EvalTable three = table(model("p/c", .9, 9), model("p/a", .5, 1), model("p/b", .7, 3));

    Policy policy = FirstPolicy.of("My Set", three, lengths(), UNPRICED);

    assertThat(policy.name()).isEqualTo("my set-1");
    assertThat(policy.tiers()).extracting(Tier::model).containsExactly("p/a", "p/b", "p/c");
    assertThat(((Score) policy.stages().getFirst()).thresholds())
        .containsEntry("mid", 40.0)
        .containsEntry("large", 70.0);
  }

  @Test
  void equalLengthsStillGiveAscendingThresholds() {
    double[] same = new double[N];
    Arrays.fill(same, 12);
    EvalTable three = table(model("p/a", .5, 1), model("p/b", .7, 3), model("p/c", .9, 9));

    var thresholds =
        ((Score) FirstPolicy.of("s", three, same, UNPRICED).stages().getFirst()).thresholds();

    assertThat(thresholds).containsEntry("mid", 12.0).containsEntry("large", 13.0);
  }

  @Test
  void ofManyTheCheapestTheBestAndTheOneHighestOverTheLineBetweenThem() {
    EvalTable many =
        table(
            model("p/dear-and-bad", .4, 20),
            model("p/best", .9, 10),
            model("p/cheap", .5, 1),
            model("p/on-the-line", .6, 3.25),
            model("p/over-it", .8, 3));

    assertThat(tiers(many, UNPRICED)).containsExactly("p/cheap", "p/over-it", "p/best");
  }

  @Test
  void pricesOfTheCatalogueStandInWhereNoCostIsKnownYet() {
    EvalTable many =
        table(
            model("p/unpriced", .95, Double.NaN),
            model("p/best", .9, Double.NaN),
            model("p/cheap", .5, Double.NaN),
            model("p/mid", .8, Double.NaN));
    Map<String, Double> prices = Map.of("p/best", 10.0, "p/cheap", 1.0, "p/mid", 3.0);

    assertThat(tiers(many, m -> prices.getOrDefault(m, Double.NaN)))
        .containsExactly("p/cheap", "p/mid", "p/best");
    assertThat(tiers(many, UNPRICED)).containsExactly("p/cheap", "p/best", "p/unpriced");
  }

  @Test
  void oneModelStandsInBothTiers() {
    assertThat(tiers(table(model("p/a", .5, 1)), UNPRICED)).containsExactly("p/a", "p/a");
  }

  @Test
  void whereTheCheapestIsTheBestTheDearestIsThereToCompare() {
    EvalTable many =
        table(model("p/a", .9, 1), model("p/b", .5, 2), model("p/c", .6, 3), model("p/d", .7, 4));

    assertThat(tiers(many, UNPRICED)).containsExactly("p/a", "p/d");
  }
}
