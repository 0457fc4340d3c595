package dev.lanewright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Tier;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A verifier and another model's answer as gates: five requests, counted by hand. */
class CalledGateTest {
  private static final Gate.Verifier VERIFIER = new Gate.Verifier("p/judge", "verified");
  private static final Gate.Agreement AGREEMENT = new Gate.Agreement("p/twin", "");

  private static Policy policy(Gate... gates) {
    var byTier = new LinkedHashMap<String, List<Gate>>();
    byTier.put("low", List.of(gates));
    return new Policy(
        "p",
        List.of(Tier.of("low", "p/cheap"), Tier.of("high", "p/dear")),
        List.of(),
        "low",
        new Cascade(byTier, false, null));
  }

  private static ModelColumns model(String name, int[] answered, double cost, float ms) {
    int n = answered.length;
    byte[] there = new byte[n];
    float[] quality = new float[n];
    double[] usd = new double[n];
    float[] latency = new float[n];
    double[] confidence = new double[n];
    for (int i = 0; i < n; i++) {
      there[i] = (byte) answered[i];
      quality[i] = answered[i] == 1 ? 1 : Float.NaN;
      usd[i] = answered[i] == 1 ? cost : Double.NaN;
      latency[i] = answered[i] == 1 ? ms : Float.NaN;
    }
    return new ModelColumns(name, there, quality, null, usd, latency, confidence, null);
  }

  private static EvalTable table() {
    int[] all = {1, 1, 1, 1, 1};
    Map<Need, Object> columns = new HashMap<>();
    columns.put(
        new Need.Word(VERIFIER, "p/cheap"),
        new byte[] {Need.PASS, Need.FAIL, Need.UNREADABLE, Need.MISSING, Need.PASS});
    columns.put(
        new Need.Word(AGREEMENT, "p/cheap"),
        new byte[] {Need.PASS, Need.PASS, Need.FAIL, Need.PASS, Need.MISSING});
    columns.put(cost("verified_cost_usd"), new double[] {2, 2, 2, Double.NaN, 2});
    columns.put(cost("verified_latency_ms"), new double[] {20, 20, 20, Double.NaN, 20});
    return new EvalTable(
        new long[] {1, 2, 3, 4, 5},
        List.of("x"),
        new short[5],
        List.of(
            model("p/cheap", all, 1, 100),
            model("p/dear", all, 10, 1000),
            model("p/twin", new int[] {1, 1, 1, 1, 0}, 0.5, 50)),
        new byte[5],
        new int[] {0, 1, 2, 3, 4},
        new Labels(new int[] {-1, -1, -1, -1, -1}, List.of()),
        columns);
  }

  private static Need.Numbers cost(String field) {
    return new Need.Numbers(Source.field(field));
  }

  @Test
  void theCallIsPaidAndWaitedForAndWhatItNeverSaidIsUncovered() {
    Run run = Run.of(table(), policy(VERIFIER));
    Arm arm = run.arm("");
    assertThat(arm.costUsd()).containsExactly(3, 13, 13, Double.NaN, 3);
    assertThat(arm.latencyMs()).containsExactly(120, 1120, 1120, Float.NaN, 120);
    assertThat(run.served()).containsExactly(0, 1, 1, -1, 0);
    Missing missing = Missing.of(run, View.ALL);
    assertThat(missing.unasked()).containsExactly(3);
    assertThat(missing.unaskedTiers()).containsExactly(0);
    assertThat(Missing.unasked(run, 0, 3)).containsExactly(VERIFIER);
    assertThat(missing.samples()).isEmpty();
    assertThat(Trace.of(run, 3).getLast().code()).isEqualTo("missing:gate:low");
    Figures figures = FigureMaker.figures(run, null, View.ALL);
    assertThat(figures.uncovered()).isEqualTo(1);
    // f* = 1 - (1 + 2) / 10: the verifier's dollars bring the break-even down.
    assertThat(figures.breakEvenFallback()).isCloseTo(0.7, within(1e-12));
  }

  @Test
  void anotherModelsAnswerIsPaidForAndCanBeReplayed() {
    Run run = Run.of(table(), policy(AGREEMENT));
    assertThat(run.arm("").costUsd()).containsExactly(1.5, 1.5, 11.5, 1.5, Double.NaN);
    Missing missing = Missing.of(run, View.ALL);
    assertThat(missing.unasked()).isEmpty();
    assertThat(missing.samples()).containsExactly(4);
    assertThat(missing.models().get(missing.model()[0])).isEqualTo("p/twin");
  }

  @Test
  void aGateIsOnlyAskedWhereThoseBeforeItPassed() {
    // Of the second and third request the verifier says no, so the twin is not called.
    Run run = Run.of(table(), policy(VERIFIER, AGREEMENT));
    assertThat(run.arm("").costUsd()).containsExactly(3.5, 13, 13, Double.NaN, Double.NaN);
    Run other = Run.of(table(), policy(AGREEMENT, VERIFIER));
    assertThat(other.arm("").costUsd()).containsExactly(3.5, 13.5, 11.5, Double.NaN, Double.NaN);
  }
}
