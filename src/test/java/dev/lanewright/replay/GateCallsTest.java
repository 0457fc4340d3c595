package dev.lanewright.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Missing;
import dev.lanewright.engine.Needs;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.View;
import dev.lanewright.evalset.Answer;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.json.PolicyJson;
import dev.lanewright.replay.gate.GateCalls;
import dev.lanewright.signal.TextEvaluator;
import dev.lanewright.signal.TokenCounter;
import dev.lanewright.store.CallPrice;
import dev.lanewright.store.CalledAnswer;
import dev.lanewright.store.Columns;
import dev.lanewright.store.Derived;
import dev.lanewright.store.Effect;
import dev.lanewright.store.Requests;
import dev.lanewright.store.RunState;
import dev.lanewright.store.TextScan;
import dev.lanewright.workspace.ColumnLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateCallsTest {
  private static final Policy POLICY =
      PolicyJson.read(
          """
          {"lanewright": 1, "name": "p",
           "tiers": [{"name": "small", "model": "alpha/small"},
                     {"name": "large", "model": "alpha/large"}],
           "stages": [], "default": "small",
           "cascade": {"gates": {"small": [
             {"verifier": {"model": "beta/small", "field": "verified"}}]}}}
          """);

  @TempDir private Path folder;

  private static Effect answer(long sample, String model, double usd) {
    return new CalledAnswer(
            sample,
            new Answer(model, 0, "an answer", 1, 10, 5, usd, 100, Double.NaN, null),
            -1,
            Double.NaN,
            "END",
            null,
            null)
        .effect();
  }

  private static Run run(ReplayDesk desk) {
    var columns = new Columns(desk.workspace);
    EvalTable table = columns.load(desk.set, CallPrice.NONE);
    var loader =
        new ColumnLoader(
            desk.set,
            table.ids(),
            columns,
            new Derived(desk.workspace),
            new TextScan(desk.workspace),
            new TextEvaluator(new TokenCounter()));
    return Run.of(table.with(loader.load(Needs.of(POLICY), s -> {}, () -> false)), POLICY);
  }

  @Test
  void whatAGateNeverSaidIsAskedForAndThenCounted() throws Exception {
    try (var desk = new ReplayDesk(folder.resolve("g.lanewright"), 40)) {
      long[] ids = desk.ids();
      List<Effect> answers = new ArrayList<>();
      for (long id : ids) {
        answers.add(answer(id, "alpha/small", 0.01));
        answers.add(answer(id, "alpha/large", 0.1));
      }
      List<String> asked = new ArrayList<>();
      Runner runner =
          desk.runner(
              (request, timeout) -> {
                String text = request.messages().getLast().content();
                synchronized (asked) {
                  asked.add(text);
                }
                return ReplayDesk.reply(text.contains("number 3") ? "NO" : "Yes.");
              });
      runner.ledger().apply(answers).join();
      Missing missing = Missing.of(run(desk), View.ALL);
      assertThat(missing.unasked()).hasSize(40);
      assertThat(missing.samples()).isEmpty();

      Gate.Replied gate = Missing.unasked(run(desk), 0, 0).getFirst();
      List<GateCalls.Asked> wanted =
          Arrays.stream(ids).mapToObj(id -> new GateCalls.Asked(id, gate, "alpha/small")).toList();
      var calls =
          new GateCalls(
              new Requests(desk.workspace),
              new TextScan(desk.workspace),
              ReplayDesk::model,
              wanted);
      ActiveRun run =
          runner.start(
              new RunPlan(desk.set, Purpose.GATE, "gates", "", null, 1, ids.length),
              calls,
              ReplayDesk.COST,
              new RunSettings(8, ReplayDesk.QUICK, false, true));
      assertThat(run.await()).isEqualTo(RunState.DONE);

      assertThat(asked).hasSize(40);
      assertThat(asked.getFirst()).contains("<request>\nprompt number", "<answer>\nan answer");
      Run now = run(desk);
      assertThat(Missing.of(now, View.ALL).unasked()).isEmpty();
      double call = 10 * 1e-6 + 5 * 2e-6;
      var arm = now.arm("p");
      long escalated = IntStream.range(0, 40).filter(i -> now.served()[i] == 1).count();
      // Numbers 3 and 30 to 39.
      assertThat(escalated).isEqualTo(11);
      assertThat(arm.costUsd()[0]).isCloseTo(0.01 + call, within(1e-12));
      assertThat(arm.costUsd()[3]).isCloseTo(0.11 + call, within(1e-12));
      assertThat(arm.latencyMs()[0]).isCloseTo(112, within(1e-3f));
    }
  }
}
