package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.evalset.Answer;
import dev.lanewright.provider.fault.FaultServer;
import dev.lanewright.provider.fault.Settings;
import dev.lanewright.store.CallPrice;
import dev.lanewright.store.Columns;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code lanewright replay} against loopback servers: plan, document, fallbacks, grades. */
class ReplayCommandTest {
  private static final int SAMPLES = 12;

  @TempDir private Path folder;
  private Path workspace;

  @BeforeEach
  void load() throws IOException {
    workspace = folder.resolve("w.lanewright");
    var lines = new ArrayList<String>();
    for (int i = 0; i < SAMPLES; i++) {
      lines.add(
          "{\"id\": \"q%d\", \"category\": \"c%d\", \"prompt\": \"Question %d?\", \"reference\": \"17\"}"
              .formatted(i, i % 2, i));
    }
    Path file = folder.resolve("set.jsonl");
    Files.write(file, lines);
    Fixture.load(workspace, "set", List.of(file));
    Fixture.run("models", "--workspace", workspace.toString(), "--price", "m/spare=1,2", "--json");
  }

  private Fixture.Ran replay(FaultServer first, FaultServer spare, String... more) {
    var args =
        new ArrayList<>(
            List.of(
                "replay",
                "--workspace",
                workspace.toString(),
                "--evalset",
                "set",
                "--base-url",
                "openai=" + first.url("/v1"),
                "--base-url",
                "m=" + spare.url("/v1"),
                "--json"));
    args.addAll(List.of(more));
    return Fixture.run(args.toArray(String[]::new));
  }

  private static FaultServer good() {
    return FaultServer.start(Settings.parse(), asked -> "I count 17 of them.");
  }

  /** Refuses every key that a test may have. */
  private static FaultServer closed() {
    return FaultServer.start(Settings.parse("--key", "another-key-than-any-test-has"));
  }

  private List<Answer> answers() {
    var all = new ArrayList<Answer>();
    try (var ws = Workspace.open(workspace)) {
      long set = new EvalSets(ws).list().getFirst().id();
      for (long id : new Columns(ws).load(set, CallPrice.NONE).ids()) {
        all.addAll(Objects.requireNonNull(new SamplePages(ws).detail(id)).answers());
      }
    }
    return all;
  }

  private static List<String> keys(JsonNode node) {
    return List.copyOf(node.propertyNames());
  }

  @Test
  void theDocumentKeepsItsKeysAndADryRunSendsNothing() {
    try (FaultServer server = good()) {
      String[] what = {"--models", "openai/gpt-6-luna", "--grader", "numeric"};
      JsonNode plan = replay(server, server, append(what, "--dry-run", "--sample", "4")).json();
      assertThat(plan.path("dryRun").asBoolean()).isTrue();
      assertThat(plan.at("/plan/calls").asInt()).isEqualTo(4);
      assertThat(plan.path("runs").size()).isZero();
      assertThat(server.account().calls()).isZero();

      Fixture.Ran ran = replay(server, server, what);
      assertThat(ran.code()).as(ran.err()).isZero();
      JsonNode json = ran.json();
      assertThat(keys(json))
          .containsExactlyInAnyOrder(
              "dryRun", "plan", "runs", "errors", "batches", "unknownCalls", "graded");
      assertThat(keys(json.path("plan")))
          .containsExactlyInAnyOrder(
              "calls",
              "samples",
              "tokens",
              "mostTokens",
              "expectedUsd",
              "mostUsd",
              "unpricedCalls",
              "seconds",
              "models");
      assertThat(keys(json.at("/plan/models/0")))
          .containsExactlyInAnyOrder(
              "model", "calls", "inputTokens", "outputTokens", "expectedUsd", "mostUsd");
      assertThat(keys(json.at("/runs/0")))
          .containsExactlyInAnyOrder(
              "run",
              "state",
              "why",
              "calls",
              "answered",
              "known",
              "failed",
              "unknown",
              "retried",
              "tokens",
              "spentUsd",
              "riskUsd",
              "budgetUsd",
              "unpriced",
              "seconds");
      assertThat(json.at("/runs/0/answered").asInt()).isEqualTo(SAMPLES);
      assertThat(json.at("/runs/0/spentUsd").asDouble())
          .isCloseTo(server.account().usd(), within(1e-9));
      // Graded at once, against the known good answer.
      assertThat(answers()).hasSize(SAMPLES).allMatch(a -> a.quality() == 1);
      assertThat(replay(server, server, what).json().at("/plan/calls").asInt()).isZero();
    }
  }

  @Test
  void aFallbackAnswersAndTheAnswerIsBookedToIt() {
    try (FaultServer first = closed();
        FaultServer spare = good()) {
      Fixture.Ran ran =
          replay(
              first,
              spare,
              "--models",
              "openai/gpt-6-luna",
              "--fallback",
              "openai/gpt-6-luna=m/spare",
              "--concurrency",
              "1");
      JsonNode json = ran.json();
      assertThat(json.at("/runs/0/answered").asInt()).as(ran.err()).isEqualTo(SAMPLES);
      assertThat(json.at("/errors/0/kind").asString("")).isEqualTo("auth");
      assertThat(keys(json.at("/errors/0")))
          .containsExactlyInAnyOrder("provider", "kind", "status", "words", "attempts", "givenUp");
      assertThat(answers())
          .hasSize(SAMPLES)
          .allSatisfy(
              a -> {
                assertThat(a.model()).isEqualTo("m/spare");
                assertThat(a.costUsd())
                    .isCloseTo((a.inputTokens() + 2.0 * a.outputTokens()) / 1e6, within(1e-12));
              });
      assertThat(first.account().billed()).isZero();
    }
  }

  @Test
  void thePolicysOwnFallbacksAreAskedOnlyWhenWished() throws IOException {
    Path policy = folder.resolve("p.json");
    Files.writeString(
        policy,
        """
        {"lanewright": 1, "name": "p",
         "tiers": [{"name": "only", "model": "openai/gpt-6-luna", "fallbacks": ["m/spare"]},
                   {"name": "top", "model": "m/top"}],
         "stages": [], "default": "only"}
        """);
    try (FaultServer first = closed();
        FaultServer spare = good()) {
      String[] what = {"--policy", policy.toString(), "--concurrency", "1"};
      Fixture.Ran without = replay(first, spare, what);
      assertThat(without.code()).as(without.err()).isEqualTo(Cli.OUTSIDE);
      assertThat(without.json().at("/runs/0/answered").asInt()).isZero();
      assertThat(spare.account().calls()).isZero();

      Fixture.Ran with = replay(first, spare, append(what, "--policy-fallbacks"));
      assertThat(with.json().at("/runs/0/answered").asInt()).as(with.err()).isEqualTo(SAMPLES);
      assertThat(answers()).hasSize(SAMPLES).allMatch(a -> a.model().equals("m/spare"));
    }
  }

  @Test
  void wishesThatCannotBeAreSaid() {
    try (FaultServer server = good()) {
      for (String[] wrong :
          new String[][] {
            {"--models", "openai/gpt-6-luna", "--fallback", "m/spare"},
            {"--models", "openai/gpt-6-luna", "--policy-fallbacks"},
            {"--models", "openai/gpt-6-luna", "--grader", "fuzzy"},
            {"--models", "openai/gpt-6-luna", "--sample", "0"},
            {}
          }) {
        Fixture.Ran ran = replay(server, server, wrong);
        assertThat(ran.code()).as("%s", List.of(wrong)).isNotZero();
        assertThat(ran.err()).isNotBlank();
      }
      assertThat(server.account().calls()).isZero();
    }
  }

  private static String[] append(String[] some, String... more) {
    var all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
