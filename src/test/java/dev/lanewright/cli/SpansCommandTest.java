package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.evalset.reader.Progress;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.provider.fault.FaultServer;
import dev.lanewright.provider.fault.Settings;
import dev.lanewright.traffic.LogLayout;
import dev.lanewright.traffic.LoggedCall;
import dev.lanewright.traffic.reader.LogFiles;
import dev.lanewright.traffic.reader.LogRoles;
import dev.lanewright.traffic.reader.LogSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replays through a loopback server, out as spans, and in again by the log reader. */
class SpansCommandTest {
  private static final int SAMPLES = 40;

  @TempDir private Path folder;

  @Test
  void spansReadBackAsTheCallsThatWereMade() throws IOException {
    Path workspace = folder.resolve("w.lanewright");
    var lines = new ArrayList<String>();
    for (int i = 0; i < SAMPLES; i++) {
      lines.add(
          "{\"id\":\"q%d\",\"category\":\"c%d\",\"prompt\":\"Question %d?\",\"models\":{\"m/a\":{\"answer\":\"x\",\"score\":1}}}"
              .formatted(i, i % 3, i));
    }
    Path set = folder.resolve("set.jsonl");
    Files.write(set, lines);
    Fixture.load(workspace, "set", List.of(set));
    Path policy =
        Files.writeString(
            folder.resolve("p.json"),
            """
            {"lanewright": 1, "name": "p",
             "tiers": [{"name": "small", "model": "local/tiny"},
                       {"name": "large", "model": "openai/gpt-5"}],
             "stages": [], "default": "large"}
            """);
    try (FaultServer server = FaultServer.start(Settings.plain(), asked -> "The answer.")) {
      Fixture.Ran replayed =
          Fixture.run(
              "replay",
              "--workspace",
              workspace.toString(),
              "--evalset",
              "set",
              "--models",
              "local/tiny",
              "--base-url",
              "local=" + server.url("/v1"),
              "--json");
      assertThat(replayed.code()).as(replayed.err()).isZero();
    }
    Path out = folder.resolve("spans.jsonl");
    Fixture.Ran ran =
        Fixture.run(
            "spans",
            "--workspace",
            workspace.toString(),
            "--out",
            out.toString(),
            "--policy",
            policy.toString(),
            "--texts",
            "--json");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.json().path("spans").asInt()).isEqualTo(SAMPLES);

    List<LoggedCall> calls = read(out);
    assertThat(calls).hasSize(SAMPLES);
    for (LoggedCall call : calls) {
      assertThat(call.model()).isEqualTo("tiny");
      assertThat(call.lane()).isEqualTo("small");
      assertThat(call.text()).startsWith("Question ");
      assertThat(call.answer()).isEqualTo("The answer.");
      assertThat(call.usage().known()).isTrue();
      assertThat(call.error()).isNull();
      assertThat(call.startedMs()).isPositive();
      assertThat(call.category()).startsWith("c");
    }
    shape(out);

    // Without --texts neither requests nor answers leave the workspace.
    assertThat(
            Fixture.run("spans", "--workspace", workspace.toString(), "--out", out.toString())
                .code())
        .isZero();
    assertThat(Files.readString(out)).doesNotContain("Question ", "The answer.");
  }

  /** What opentelemetry-proto's JSON mapping asks of ids, numbers and lists. */
  private static void shape(Path out) throws IOException {
    for (String line : Files.readAllLines(out)) {
      JsonNode request = JsonMapper.shared().readTree(line);
      assertThat(request.propertyNames()).containsExactly("resourceSpans");
      for (JsonNode span :
          request.path("resourceSpans").path(0).path("scopeSpans").path(0).path("spans")) {
        assertThat(span.path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(span.path("spanId").asString()).matches("[0-9a-f]{16}");
        assertThat(span.path("kind").asInt()).isEqualTo(3);
        assertThat(span.path("startTimeUnixNano").isString()).isTrue();
        long start = Long.parseLong(span.path("startTimeUnixNano").asString());
        assertThat(Long.parseLong(span.path("endTimeUnixNano").asString()))
            .isGreaterThanOrEqualTo(start);
        for (JsonNode attribute : span.path("attributes")) {
          assertThat(attribute.propertyNames()).containsExactly("key", "value");
          assertThat(attribute.path("value").propertyNames()).hasSize(1);
          JsonNode whole = attribute.path("value").path("intValue");
          assertThat(whole.isMissingNode() || whole.isString()).isTrue();
        }
      }
    }
  }

  private static List<LoggedCall> read(Path file) throws IOException {
    List<LoggedCall> calls = new ArrayList<>();
    try (LogFiles logs = LogFiles.open(List.of(file), LogRoles.USUAL, Progress.NONE, () -> false)) {
      assertThat(logs.layout()).isEqualTo(LogLayout.OTEL_GENAI);
      logs.read(
          (call, place) -> call,
          new LogSink<LoggedCall>() {
            @Override
            public void accept(LoggedCall made) {
              calls.add(made);
            }

            @Override
            public void reject(Rejected rejected) {
              throw new AssertionError(rejected.reason());
            }
          },
          Runnable::run,
          Progress.NONE,
          () -> false);
    }
    return calls;
  }
}
