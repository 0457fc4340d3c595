package dev.lanewright.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Needs;
import dev.lanewright.engine.Run;
import dev.lanewright.evalset.Answer;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.json.PolicyJson;
import dev.lanewright.replay.intent.IntentAsk;
import dev.lanewright.replay.intent.IntentCalls;
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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentTest {
  private static final IntentAsk ASK = new IntentAsk(List.of("easy", "hard", "hard_math"));

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "easy 90,easy,0.9",
    "Hard: 7,hard,0.07",
    "hard_math 100,hard_math,1",
    "'\"easy\", 55',easy,0.55",
    "hard,hard,NaN",
    "easy 900,easy,NaN",
  })
  void readsLabelAndConfidence(String answer, String label, double confidence) {
    var read = ASK.read(answer);
    assertThat(read).isNotNull();
    assertThat(read.label()).isEqualTo(label);
    assertThat((Double) read.confidence()).isEqualTo((Double) confidence);
  }

  @Test
  void anAnswerWithoutALabelIsNone() {
    assertThat(ASK.read("I think this one is easy")).isNull();
    assertThat(ASK.read("harder 80")).isNull();
  }

  @Test
  void labelsBecomeAFieldAndTheirCostIsPartOfThePolicys() throws Exception {
    try (var desk = new ReplayDesk(folder.resolve("i.lanewright"), 40)) {
      long[] ids = desk.ids();
      List<Effect> answers = new ArrayList<>();
      for (long id : ids) {
        answers.add(
            new CalledAnswer(
                    id,
                    new Answer("alpha/small", 0, "a", 1, 10, 5, 0.01, 100, Double.NaN, null),
                    -1,
                    Double.NaN,
                    "END",
                    null,
                    null)
                .effect());
      }
      Runner runner =
          desk.runner(
              (request, timeout) ->
                  ReplayDesk.reply(
                      request.messages().getLast().content().endsWith("3")
                          ? "hard 70"
                          : "easy 95"));
      runner.ledger().apply(answers).join();
      var calls =
          new IntentCalls(
              new Requests(desk.workspace), ReplayDesk.model("beta/small"), ASK, "llm", ids);
      ActiveRun run =
          runner.start(
              new RunPlan(desk.set, Purpose.INTENT, "labels", "", null, 1, ids.length),
              calls,
              ReplayDesk.COST,
              new RunSettings(8, ReplayDesk.QUICK, false, true));
      assertThat(run.await()).isEqualTo(RunState.DONE);

      var columns = new Columns(desk.workspace);
      var labels = columns.labels(desk.set, "llm");
      assertThat(labels.values()).containsExactlyInAnyOrder("easy", "hard");
      EvalTable table = columns.load(desk.set, CallPrice.NONE);
      Policy policy =
          PolicyJson.read(
              """
              {"lanewright": 1, "name": "p",
               "tiers": [{"name": "small", "model": "alpha/small"},
                         {"name": "large", "model": "alpha/large"}],
               "stages": [{"intents": {"source": "field:llm", "table": {"easy": "small"},
                           "minConfidence": 0.5, "otherwise": "large"}}],
               "default": "large"}
              """);
      var loader =
          new ColumnLoader(
              desk.set,
              table.ids(),
              columns,
              new Derived(desk.workspace),
              new TextScan(desk.workspace),
              new TextEvaluator(new TokenCounter()));
      EvalTable full = table.with(loader.load(Needs.of(policy), s -> {}, () -> false));
      var arm = Run.of(full, policy).arm("p");
      double label = 10 * 1e-6 + 5 * 2e-6;
      for (int i = 0; i < ids.length; i++) {
        if (i % 10 != 3) {
          assertThat(arm.costUsd()[i]).isCloseTo(0.01 + label, within(1e-12));
          assertThat(arm.latencyMs()[i]).isCloseTo(112, within(1e-3f));
        }
      }
      assertThat(new IntentSource.Field("llm").costField()).isEqualTo("llm_cost_usd");
    }
  }
}
