package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.provider.fault.Answers;
import dev.lanewright.provider.fault.FaultServer;
import dev.lanewright.provider.fault.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code lanewright replay --policy P --gates} against a loopback server. */
class GatesCommandTest {
  private static final int SAMPLES = 60;

  @TempDir private Path folder;
  private Path workspace;
  private Path policy;

  @BeforeEach
  void load() throws IOException {
    workspace = folder.resolve("w.lanewright");
    var lines = new ArrayList<String>();
    for (int i = 0; i < SAMPLES; i++) {
      lines.add(
          """
          {"id": "q%d", "category": "c%d", "prompt": "Question %d?", "models": {
            "m/low": {"answer": "answer number %d", "score": 1, "cost_usd": 0.001},
            "m/high": {"answer": "the better answer", "score": 1, "cost_usd": 0.01}}}\
          """
              .formatted(i, i % 2, i, i)
              .replace("\n", " "));
    }
    Path file = folder.resolve("set.jsonl");
    Files.write(file, lines);
    Fixture.load(workspace, "set", List.of(file));
    policy = folder.resolve("p.json");
    Files.writeString(
        policy,
        """
        {"lanewright": 1, "name": "p",
         "tiers": [{"name": "low", "model": "m/low"}, {"name": "high", "model": "m/high"}],
         "stages": [], "default": "low",
         "cascade": {"gates": {"low": [
           {"verifier": {"model": "openai/gpt-6-luna", "field": "verified"}},
           {"critique": {"field": "critique"}}]}}}
        """);
    Fixture.run(
        "models", "--workspace", workspace.toString(), "--price", "m/low=0.1,0.4", "--json");
  }

  /** The verifier turns down every answer whose number ends in 3, the critic those in 7. */
  private static Answers words() {
    return asked -> {
      boolean critic = asked.all().contains("strict reviewer");
      String end = critic ? "7\n" : "3\n";
      return asked.prompt().contains(end + "</answer>") ? "NO" : "YES";
    };
  }

  private Fixture.Ran replay(FaultServer server, String... more) {
    var args =
        new ArrayList<>(
            List.of(
                "replay",
                "--workspace",
                workspace.toString(),
                "--evalset",
                "set",
                "--policy",
                policy.toString(),
                "--gates",
                "--base-url",
                "openai=" + server.url("/v1"),
                "--base-url",
                "m=" + server.url("/v1"),
                "--json"));
    args.addAll(List.of(more));
    return Fixture.run(args.toArray(String[]::new));
  }

  private JsonNode evaluate() {
    Fixture.Ran ran =
        Fixture.run(
            "evaluate",
            "--workspace",
            workspace.toString(),
            "--evalset",
            "set",
            "--policy",
            policy.toString(),
            "--json");
    assertThat(ran.err()).isEmpty();
    return ran.json();
  }

  @Test
  void whatGatesNeverSaidIsPricedAskedPaidAndCovers() throws Exception {
    assertThat(evaluate().path("covered").asInt()).isZero();
    try (FaultServer server = FaultServer.start(Settings.parse(), words())) {
      JsonNode plan = replay(server, "--dry-run").json();
      assertThat(plan.path("gateReplies").asInt()).isEqualTo(2 * SAMPLES);
      assertThat(plan.at("/plan/calls").asInt()).isEqualTo(2 * SAMPLES);
      assertThat(plan.at("/plan/samples").asInt()).isEqualTo(SAMPLES);
      double expected = plan.at("/plan/expectedUsd").asDouble();
      assertThat(expected).isPositive().isLessThan(plan.at("/plan/mostUsd").asDouble());
      assertThat(server.account().billed()).isZero();

      // Stopped by its budget, the run can be gone on with, and nothing is paid for twice.
      Fixture.Ran part =
          replay(server, "--budget", Double.toString(expected / 4), "--concurrency", "2");
      assertThat(part.json().at("/runs/0/state").asString("")).as(part.err()).isNotEqualTo("done");
      int answered = part.json().at("/runs/0/answered").asInt();
      assertThat(answered).isBetween(1, 2 * SAMPLES - 1);
      Fixture.Ran rest = replay(server, "--resume", "1", "--budget", "1");
      assertThat(rest.json().at("/runs/0/state").asString("")).as(rest.err()).isEqualTo("done");
      assertThat(server.account().billed()).isEqualTo(2 * SAMPLES);

      JsonNode now = evaluate();
      assertThat(now.path("covered").asInt()).isEqualTo(SAMPLES);
      // 3, 13, 23, 33, 43, 53 and 7, 17, 27, 37, 47, 57.
      assertThat(now.at("/tiers/0/escalated").asInt()).isEqualTo(12);
      double gates = now.at("/overall/cost/value").asDouble() - SAMPLES * 0.001 - 12 * 0.01;
      assertThat(gates).isPositive().isLessThan(expected * 3);

      JsonNode again = replay(server).json();
      assertThat(again.path("gateReplies").asInt()).isZero();
      assertThat(again.path("runs")).isEmpty();
    }
  }

  @Test
  void onlySomeOfTheSamplesAreAskedAbout() throws Exception {
    try (FaultServer server = FaultServer.start(Settings.parse(), words())) {
      JsonNode ran = replay(server, "--sample", "10").json();
      assertThat(ran.path("gateReplies").asInt()).isEqualTo(20);
      assertThat(evaluate().path("covered").asInt()).isEqualTo(10);
      assertThat(server.account().billed()).isEqualTo(20);
    }
  }
}
