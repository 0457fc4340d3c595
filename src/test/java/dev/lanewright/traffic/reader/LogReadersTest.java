package dev.lanewright.traffic.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.reader.ReadException;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.provider.call.Usage;
import dev.lanewright.traffic.LogLayout;
import dev.lanewright.traffic.LoggedCall;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogReadersTest {
  private static final long EIGHT = Instant.parse("2026-10-05T08:00:00Z").toEpochMilli();
  private static final String ASKED = "Why was I charged twice?";

  @TempDir private Path folder;

  @Test
  void readsLiteLlm() throws IOException {
    LogRead read = LogRead.of(file("a.jsonl", LogShapes.LITELLM));

    assertThat(read.layout()).isEqualTo(LogLayout.LITELLM);
    assertThat(read.summary()).isEqualTo(new LogSummary(3, 1, 0));
    LoggedCall first = read.calls().getFirst();
    assertThat(first.startedMs()).isEqualTo(EIGHT);
    assertThat(first.latencyMs()).isEqualTo(1500);
    assertThat(first.firstTokenMs()).isEqualTo(400);
    assertThat(first.model()).isEqualTo("openai/gpt-5-mini");
    assertThat(first.usage()).isEqualTo(new Usage(600, 400, 0, 250, 64));
    assertThat(first.costUsd()).isEqualTo(0.000425);
    assertThat(first.lane()).isEqualTo("small");
    assertThat(first.category()).isEqualTo("billing");
    assertThat(first.endpoint()).isEqualTo("chat-widget");
    assertThat(first.user()).isEqualTo("u-17");
    assertThat(first.session()).isEqualTo("s-1");
    assertThat(first.messages())
        .containsExactly(new Message("system", "You are terse."), new Message("user", ASKED));
    assertThat(first.answer()).isEqualTo("A duplicate hold.");
    assertThat(first.fields()).doesNotContainKeys("api_key", "user_api_key");

    LoggedCall second = read.calls().get(1);
    assertThat(second.costUsd()).as("spend 0 for tokens: no price known, not free").isNaN();
    assertThat(second.messages()).isEmpty();
    assertThat(second.answer()).isNull();
    assertThat(second.usage()).isEqualTo(new Usage(20, 0, 0, 10, -1));
    assertThat(read.calls().get(2).error()).isEqualTo("429");
    assertThat(read.calls().get(2).startedMs())
        .isEqualTo(Instant.parse("2026-10-05T06:02:00Z").toEpochMilli());
  }

  @Test
  void readsLangfuseWithItsTraces() throws IOException {
    LogRead read =
        LogRead.of(
            file("observations.jsonl", LogShapes.LANGFUSE),
            file("traces.jsonl", LogShapes.LANGFUSE_TRACES));

    assertThat(read.layout()).isEqualTo(LogLayout.LANGFUSE);
    assertThat(read.summary()).isEqualTo(new LogSummary(2, 3, 0));
    LoggedCall first = read.calls().getFirst();
    assertThat(first.usage()).isEqualTo(new Usage(2140, 1024, 0, 406, 310));
    assertThat(first.costUsd()).isEqualTo(0.0068);
    assertThat(first.user()).isEqualTo("u-17");
    assertThat(first.session()).isEqualTo("s-1");
    assertThat(first.lane()).isEqualTo("large");
    assertThat(first.category()).isEqualTo("billing");
    assertThat(first.endpoint()).isEqualTo("answer-question");
    assertThat(first.feedback().thumb()).isTrue();
    assertThat(first.feedback().rating()).isEqualTo(0.8);
    assertThat(first.text()).isEqualTo(ASKED);
    assertThat(first.answer()).isEqualTo("A duplicate hold.");
    assertThat(read.calls().get(1).text()).isEqualTo("hello");
    assertThat(read.calls().get(1).error()).isNotNull();
  }

  @Test
  void readsLangfuseTracesAlone() throws IOException {
    LogRead read = LogRead.of(file("traces.jsonl", LogShapes.LANGFUSE_TRACES));

    assertThat(read.summary().calls()).isEqualTo(2);
    assertThat(read.calls().getFirst().model()).isEmpty();
    assertThat(read.calls().getFirst().user()).isEqualTo("u-17");
  }

  @Test
  void readsHelicone() throws IOException {
    LogRead read = LogRead.of(file("helicone.csv", LogShapes.HELICONE));

    assertThat(read.layout()).isEqualTo(LogLayout.HELICONE);
    LoggedCall first = read.calls().getFirst();
    assertThat(first.startedMs()).isEqualTo(EIGHT);
    assertThat(first.latencyMs()).isEqualTo(850);
    assertThat(first.usage()).isEqualTo(new Usage(12, 0, 0, 30, -1));
    assertThat(first.costUsd()).isCloseTo(0.000063, within(1e-12));
    assertThat(first.session()).isEqualTo("s-1");
    assertThat(first.category()).isEqualTo("billing");
    assertThat(first.text()).isEqualTo(ASKED);
    LoggedCall second = read.calls().get(1);
    assertThat(second.error()).isEqualTo("status 500");
    assertThat(second.usage()).isEqualTo(Usage.UNKNOWN);
    assertThat(second.costUsd()).isNaN();
  }

  /** Rows as Helicone writes Claude's and Gemini's calls: the totals differ, the rule does not. */
  @Test
  void countsHeliconesCachedTokensBesideItsPromptTokens() throws IOException {
    String head =
        "request_created_at,response_id,response_status,model,provider,prompt_tokens,"
            + "completion_tokens,prompt_cache_read_tokens,prompt_cache_write_tokens,total_tokens\n";
    LogRead read =
        LogRead.of(
            file(
                "helicone.csv",
                List.of(
                    head,
                    "2026-10-05T08:00:00Z,r-1,200,claude-haiku-5-5,ANTHROPIC,100,50,40,0,150\n",
                    "2026-10-05T08:00:01Z,r-2,200,gemini-3-flash,GOOGLE,60,50,40,0,150\n")));
    assertThat(read.calls().get(0).usage()).isEqualTo(new Usage(100, 40, 0, 50, -1));
    assertThat(read.calls().get(1).usage()).isEqualTo(new Usage(60, 40, 0, 50, -1));
  }

  /**
   * As Langfuse stores OpenAI's counts (details taken off), a span's, and what a client sent of its
   * own whose total says that the details are parts.
   */
  @Test
  void countsLangfusesKindsOnce() throws IOException {
    String row =
        """
        {"id":"g-%d","traceId":"t-1","type":"GENERATION","name":"a","startTime":"2026-10-05T08:00:00.000Z","model":"gpt-5","usageDetails":%s}
        """;
    LogRead read =
        LogRead.of(
            file(
                "observations.jsonl",
                List.of(
                    row.formatted(
                        1,
                        "{\"input\":848,\"input_cached_tokens\":1152,\"output\":55,\"output_reasoning_tokens\":100,\"total\":2155}"),
                    row.formatted(
                        2,
                        "{\"input\":2,\"input_cached_tokens\":47105,\"input_cache_creation\":1076,\"output\":714}"),
                    row.formatted(
                        3,
                        "{\"input\":2000,\"input_cached_tokens\":1152,\"output\":155,\"output_reasoning_tokens\":100,\"total\":2155}"))));
    assertThat(read.calls().get(0).usage()).isEqualTo(new Usage(848, 1152, 0, 155, 100));
    assertThat(read.calls().get(1).usage()).isEqualTo(new Usage(2, 47105, 1076, 714, 0));
    assertThat(read.calls().get(2).usage()).isEqualTo(new Usage(848, 1152, 0, 155, 100));
  }

  @Test
  void readsOpenInference() throws IOException {
    LogRead read = LogRead.of(file("spans.jsonl", LogShapes.OPENINFERENCE));

    assertThat(read.layout()).isEqualTo(LogLayout.OPENINFERENCE);
    assertThat(read.summary()).isEqualTo(new LogSummary(2, 1, 0));
    LoggedCall first = read.calls().getFirst();
    assertThat(first.model()).isEqualTo("openai/gpt-5-mini");
    assertThat(first.usage()).isEqualTo(new Usage(20, 100, 0, 40, -1));
    assertThat(first.latencyMs()).isEqualTo(1250);
    assertThat(first.messages())
        .containsExactly(new Message("system", "Be kind."), new Message("user", ASKED));
    assertThat(first.answer()).isEqualTo("A duplicate hold.");
    assertThat(first.lane()).isEqualTo("small");
    assertThat(first.category()).isEqualTo("billing");
    LoggedCall second = read.calls().get(1);
    assertThat(second.text()).isEqualTo("hello");
    assertThat(second.error()).isEqualTo("failed");
    assertThat(second.model()).isEqualTo("claude-haiku-4-5");
  }

  @Test
  void readsOtlp() throws IOException {
    LogRead read = LogRead.of(file("otlp.jsonl", LogShapes.OTLP));
    checkOtlp(read);
  }

  @Test
  void readsOtlpAsOneDocument() throws IOException {
    // The same requests, as one document whose spans stand on many lines.
    String text = LogShapes.text(LogShapes.OTLP).replace("\"spans\":[{", "\"spans\":[\n{");
    checkOtlp(LogRead.of(LogRead.write(folder, "otlp.json", text)));
  }

  private static void checkOtlp(LogRead read) {
    assertThat(read.layout()).isEqualTo(LogLayout.OTEL_GENAI);
    assertThat(read.rejected()).isEmpty();
    assertThat(read.summary()).isEqualTo(new LogSummary(2, 1, 0));
    LoggedCall first = read.calls().getFirst();
    assertThat(first.model()).isEqualTo("anthropic/claude-haiku-4-5-20251001");
    assertThat(first.usage()).isEqualTo(new Usage(200, 1000, 300, 200, -1));
    assertThat(first.startedMs()).isEqualTo(EIGHT);
    assertThat(first.latencyMs()).isEqualTo(1500);
    assertThat(first.lane()).isEqualTo("small");
    assertThat(first.session()).isEqualTo("s-1");
    assertThat(first.user()).isEqualTo("u-17");
    assertThat(first.endpoint()).isEqualTo("helpdesk");
    assertThat(first.fields()).containsEntry("app.intent", "billing");
    assertThat(first.feedback().thumb()).isFalse();
    assertThat(first.text()).isEqualTo(ASKED);
    assertThat(first.answer()).isEqualTo("A duplicate hold.");
    LoggedCall second = read.calls().get(1);
    assertThat(second.model()).isEqualTo("openai/gpt-5");
    assertThat(second.error()).isEqualTo("timeout");
    assertThat(second.usage()).isEqualTo(new Usage(7, 0, 0, 0, -1));
  }

  @Test
  void readsSpansOfTheSdk() throws IOException {
    LogRead read = LogRead.of(file("sdk.jsonl", LogShapes.SDK_SPANS));

    LoggedCall call = read.calls().getFirst();
    assertThat(call.usage()).isEqualTo(new Usage(11, 0, 0, 22, 12));
    assertThat(call.text()).isEqualTo("hello");
    assertThat(call.answer()).isEqualTo("Hi!");
  }

  @Test
  void joinsBatchFilesByCustomId() throws IOException {
    Path input = file("in.jsonl", LogShapes.BATCH_INPUT);
    Path output = file("out.jsonl", LogShapes.BATCH_OUTPUT);
    for (LogRead read : List.of(LogRead.of(input, output), LogRead.of(output, input))) {
      assertThat(read.layout()).isEqualTo(LogLayout.OPENAI_BATCH);
      assertThat(read.summary()).isEqualTo(new LogSummary(2, 2, 0));
      LoggedCall failed = read.calls().getFirst();
      assertThat(failed.text()).isEqualTo("hello");
      assertThat(failed.error()).isEqualTo("status 429");
      LoggedCall done = read.calls().get(1);
      assertThat(done.batch()).isTrue();
      assertThat(done.text()).isEqualTo(ASKED);
      assertThat(done.answer()).isEqualTo("A duplicate hold.");
      assertThat(done.model()).isEqualTo("gpt-5-mini-2025-08-07");
      assertThat(done.category()).isEqualTo("billing");
      assertThat(done.usage()).isEqualTo(new Usage(12, 0, 0, 30, 20));
    }
  }

  @Test
  void joinsNothingThatIsNotCertain() throws IOException {
    Path input = file("in.jsonl", LogShapes.BATCH_INPUT);
    Path other =
        LogRead.write(
            folder,
            "in2.jsonl",
            LogShapes.text(LogShapes.BATCH_INPUT).replace("hello", "another request"));
    LogRead read = LogRead.of(input, other, file("out.jsonl", LogShapes.BATCH_OUTPUT));

    assertThat(read.rejected()).hasSize(1);
    assertThat(read.rejected().getFirst().reason()).contains("several requests");
    assertThat(read.calls()).hasSize(1);
  }

  static Stream<String> names() {
    return LogShapes.ALL.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void setsBrokenRowsAsideAndGoesOn(String name) throws IOException {
    List<String> rows = LogShapes.ALL.get(name);
    String text = LogShapes.text(rows);
    int calls = LogRead.of(LogRead.write(folder, name, text)).calls().size();
    List<String> broken = new ArrayList<>(rows);
    // After the first call, so that the layout is still told by the first row.
    broken.add(name.endsWith(".csv") ? 2 : 1, name.endsWith(".csv") ? "a,b\n" : "{\"id\": tru\n");

    LogRead read = LogRead.of(LogRead.write(folder, "broken-" + name, LogShapes.text(broken)));

    assertThat(read.calls()).hasSize(calls);
    assertThat(read.rejected()).hasSize(1);
    Rejected row = read.rejected().getFirst();
    assertThat(row.file()).isEqualTo("broken-" + name);
    assertThat(row.line()).isEqualTo(name.endsWith(".csv") ? 3 : 2);
    assertThat(row.reason()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("names")
  void readsGzipTheSame(String name) throws IOException {
    String text = LogShapes.text(LogShapes.ALL.get(name));

    LogRead plain = LogRead.of(LogRead.write(folder, name, text));
    LogRead packed = LogRead.of(LogRead.gzip(folder, name, text));

    assertThat(packed.calls()).isEqualTo(plain.calls()).isNotEmpty();
    assertThat(packed.summary()).isEqualTo(plain.summary());
  }

  @ParameterizedTest
  @MethodSource("names")
  void ignoresFieldsThatItDoesNotKnow(String name) throws IOException {
    if (name.endsWith(".csv")) {
      return;
    }
    String text = LogShapes.text(LogShapes.ALL.get(name));
    LogRead plain = LogRead.of(LogRead.write(folder, name, text));
    String more = text.replaceAll("(?m)}$", ",\"brandNew\":{\"a\":[1,{\"b\":null}]}}");

    LogRead read = LogRead.of(LogRead.write(folder, "more-" + name, more));

    assertThat(read.calls()).isEqualTo(plain.calls());
    assertThat(read.rejected()).isEmpty();
  }

  @Test
  void takesRolesThatAPersonNames() throws IOException {
    LogRead read =
        LogRead.of(
            new LogRoles(Map.of("category", "app.intent")), file("otlp.jsonl", LogShapes.OTLP));

    assertThat(read.calls().getFirst().category()).isEqualTo("billing");
    assertThatThrownBy(() -> new LogRoles(Map.of("colour", "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("category");
  }

  @Test
  void refusesWhatIsNoLogAndMixedLayouts() throws IOException {
    Path other = LogRead.write(folder, "x.jsonl", "{\"prompt\":\"a\",\"answer\":\"b\"}\n");
    assertThatThrownBy(() -> LogRead.of(other))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("x.jsonl")
        .hasMessageContaining("LiteLLM");
    Path lite = file("l.jsonl", LogShapes.LITELLM);
    Path batch = file("b.jsonl", LogShapes.BATCH_OUTPUT);
    assertThatThrownBy(() -> LogRead.of(lite, batch))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("one layout at a time");
  }

  private Path file(String name, List<String> rows) throws IOException {
    return LogRead.write(folder, name, LogShapes.text(rows));
  }
}
