package dev.lanewright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a hint costs, what starting ahead does and which classes go straight up, worked by hand: a
 * call costs USD 0.1 and 1 second on the low tier, USD 1 and 3 seconds on the high one.
 */
class CascadeStudyTest {
  private static final Need.Field INTENT = new Need.Field("intent");

  private final int n = 60;
  private final double[] confidence = new double[n];
  private final double[] tokens = new double[n];
  private final double[] score = new double[n];
  private final int[] intent = new int[n];
  private final short[] category = new short[n];
  private double inputUsd = 1e-3;

  private EvalTable table() {
    long[] ids = new long[n];
    Arrays.setAll(ids, i -> i + 1L);
    int[] none = new int[n];
    Arrays.fill(none, -1);
    double[] missing = new double[n];
    Arrays.fill(missing, Double.NaN);
    Map<Need, Object> columns = new HashMap<>();
    columns.put(INTENT, new Labels(intent, List.of("refund", "hello")));
    for (String more : List.of("confidence", "cost_usd", "latency_ms")) {
      columns.put(new Need.Numbers(Source.field("intent_" + more)), missing);
    }
    columns.put(new Need.Numbers(Source.field("s")), score);
    columns.put(new Need.AnswerTokens("p/low"), tokens);
    return new EvalTable(
        ids,
        List.of("billing", "small talk", EvalTable.NO_CATEGORY),
        category,
        List.of(model("p/low", 0.1, 1000), model("p/high", 1, 3000)),
        new byte[n],
        new int[n],
        new Labels(none, List.of()),
        columns);
  }

  private ModelColumns model(String name, double usd, float ms) {
    byte[] answered = new byte[n];
    float[] quality = new float[n];
    double[] cost = new double[n];
    float[] latency = new float[n];
    Arrays.fill(answered, (byte) 1);
    Arrays.fill(quality, 1);
    Arrays.fill(cost, usd);
    Arrays.fill(latency, ms);
    return new ModelColumns(
        name, answered, quality, null, cost, latency, confidence, null, inputUsd);
  }

  private static Policy policy(List<Stage> stages, boolean hint, @Nullable Double above) {
    var gates = new LinkedHashMap<String, List<Gate>>();
    gates.put("low", List.of(new Gate.Confidence(0.5)));
    return new Policy(
        "p",
        List.of(Tier.of("low", "p/low"), Tier.of("high", "p/high")),
        stages,
        "low",
        new Cascade(gates, hint, above));
  }

  private static Score score() {
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    thresholds.put("high", 2.0);
    return Score.scalar(Source.field("s"), Score.Direction.HIGHER, thresholds);
  }

  /** Half of the samples escalate with an answer of 200 tokens at USD 0.001 each. */
  @Test
  void aHintIsPaidForAsInputOfTheNextTier() {
    Arrays.setAll(confidence, i -> i % 2);
    Arrays.fill(tokens, 200);
    Run run = Run.of(table(), policy(List.of(), true, null));
    Arm arm = run.arm("");
    assertThat(arm.costUsd()[0]).isCloseTo(0.1 + 1 + 0.2, within(1e-12));
    assertThat(arm.costUsd()[1]).isCloseTo(0.1, within(1e-12));
    Figures figures = FigureMaker.figures(run, null, View.ALL);
    assertThat(figures.assumed()).isEqualTo(n / 2);
    // 0.1 + f (1 + 0.2) = 1
    assertThat(figures.breakEvenFallback()).isCloseTo(0.75, within(1e-12));
    Delta hint = CascadeStudy.of(run, View.ALL).hint();
    assertThat(hint.cost().value()).isCloseTo(0.1, within(1e-12));
    assertThat(hint.cost().n()).isEqualTo(n);
  }

  @Test
  void aHintOfUnknownPriceOrLengthIsUnpricedAndNeverFree() {
    Arrays.fill(tokens, 200);
    tokens[3] = Double.NaN;
    Run run = Run.of(table(), policy(List.of(), true, null));
    assertThat(run.arm("").costUsd()[3]).isNaN();
    assertThat(FigureMaker.figures(run, null, View.ALL).unpriced()).isEqualTo(1);
    inputUsd = Double.NaN;
    Run unpriced = Run.of(table(), policy(List.of(), true, null));
    assertThat(FigureMaker.figures(unpriced, null, View.ALL).unpriced()).isEqualTo(n);
    // Without the hint nothing of it is read.
    Run plain = Run.of(table(), policy(List.of(), false, null));
    assertThat(FigureMaker.figures(plain, null, View.ALL).unpriced()).isZero();
  }

  /** Of 60 samples the first 30 start the high tier ahead; every second one escalates. */
  @Test
  void startingAheadCostsMoreAndIsFaster() {
    Arrays.setAll(confidence, i -> i % 2);
    Arrays.setAll(score, i -> i < 30 ? 0.9 : 0.1);
    Arrays.fill(tokens, 200);
    Run run = Run.of(table(), policy(List.of(score()), true, 0.5));
    Arm arm = run.arm("");
    // Escalated, ahead: both run at once, and the one ahead was given no hint.
    assertThat(arm.costUsd()[0]).isCloseTo(1.1, within(1e-12));
    assertThat(arm.latencyMs()[0]).isEqualTo(3000);
    // Passed, ahead: the call is paid for nothing.
    assertThat(arm.costUsd()[1]).isCloseTo(1.1, within(1e-12));
    assertThat(arm.latencyMs()[1]).isEqualTo(1000);
    // Escalated, not ahead: one after the other, with the hint.
    assertThat(arm.costUsd()[30]).isCloseTo(1.3, within(1e-12));
    assertThat(arm.latencyMs()[30]).isEqualTo(4000);
    assertThat(FigureMaker.figures(run, null, View.ALL).assumed()).isEqualTo(15);
    CascadeStudy study = CascadeStudy.of(run, View.ALL);
    Delta ahead = study.ahead();
    // Sorted, 30 of 60 take 1 s, then come 15 of 3 s that took 4 s in turn.
    assertThat(study.aheadP50Ms()).isBetween(-1500.0, 0.0);
    // 15 passed pay 1 more, 15 escalated save the hint's 0.2.
    assertThat(ahead.cost().value()).isCloseTo((15 - 15 * 0.2) / n, within(1e-12));
    assertThat(ahead.p95Ms()).isZero();
  }

  /** All of 30 refunds escalate, 2 of 30 greetings do. */
  @Test
  void aClassThatEscalatesAgainAndAgainIsSuggestedForADirectRoute() {
    Arrays.setAll(intent, i -> i < 30 ? 0 : 1);
    Arrays.setAll(confidence, i -> i < 30 || i > 57 ? 0 : 1);
    var table = new LinkedHashMap<String, String>();
    table.put("refund", "low");
    table.put("hello", "low");
    var intents = new Intents(new IntentSource.Field("intent"), table, 0, null);
    Run run = Run.of(table(), policy(List.of(intents), false, null));
    List<DirectRoute> routes = CascadeStudy.of(run, View.ALL).routes();
    assertThat(routes).hasSize(1);
    DirectRoute route = routes.getFirst();
    assertThat(route.label()).isEqualTo("refund");
    assertThat(route.kind()).isEqualTo(DirectRoute.Kind.INTENT);
    assertThat(route.to()).isEqualTo("high");
    assertThat(route.escalated().value()).isEqualTo(1);
    assertThat(route.escalated().n()).isEqualTo(30);
    // f* is 90%, above the 60% at which one starts higher in any case.
    assertThat(route.limit()).isEqualTo(0.6);
    assertThat(route.policy().stages()).containsExactly(intents.with("refund", "high"));
    // 30 of 60 save the low tier's 0.1 and its second.
    assertThat(route.change().cost().value()).isCloseTo(-0.05, within(1e-12));
    assertThat(route.change().p95Ms()).isCloseTo(-1000, within(1.0));
  }

  @Test
  void withoutAnIntentTableTheClassesAreCategories() {
    for (int i = 0; i < n; i++) {
      category[i] = (short) (i / 20);
    }
    Arrays.setAll(confidence, i -> i < 20 || i >= 40 ? 0 : 1);
    Run run = Run.of(table(), policy(List.of(), false, null));
    List<DirectRoute> routes = CascadeStudy.of(run, View.ALL).routes();
    // Samples without a category escalate too, but no request can say so.
    assertThat(routes).extracting(DirectRoute::label).containsExactly("billing");
    assertThat(routes.getFirst().policy().stages())
        .containsExactly(new Guard(new Condition.FieldIn("category", List.of("billing")), "high"));
    assertThat(routes.getFirst().change().cost().value()).isCloseTo(-0.1 * 20 / n, within(1e-12));
    // Nineteen attempts say too little.
    category[0] = 1;
    assertThat(CascadeStudy.of(Run.of(table(), policy(List.of(), false, null)), View.ALL).routes())
        .isEmpty();
  }

  @Test
  void theBreakEvenLineStandsWhereTheNextTierGoesFirst() {
    Arrays.setAll(confidence, i -> i % 2);
    Run run = Run.of(table(), policy(List.of(), false, null));
    Reference line =
        References.of(run, View.ALL).stream()
            .filter(r -> r.kind() == Reference.Kind.BREAK_EVEN)
            .findFirst()
            .orElseThrow();
    assertThat(line.cost()).isCloseTo(1, within(1e-12));
    assertThat(line.name()).isEqualTo("break-even: high first");
    Run plain = Run.of(table(), policy(List.of(), false, null).withCascade(null));
    assertThat(References.of(plain, View.ALL))
        .extracting(Reference::kind)
        .doesNotContain(Reference.Kind.BREAK_EVEN);
  }
}
