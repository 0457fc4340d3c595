package dev.lanewright.provider.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatReply.Stop;
import dev.lanewright.provider.call.Usage;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chat Completions: what goes out has the published shape, what comes in is understood. */
class OpenAiProtocolTest {
  private static final String STRICT =
      "{\"type\":\"object\",\"properties\":{\"v\":{\"type\":\"string\"}},\"required\":[\"v\"],"
          + "\"additionalProperties\":false}";
  private static final String REPLY =
      """
      {"id": "chatcmpl-1", "object": "chat.completion", "model": "m-1-2026-09-01",
       "choices": [{"index": 0, "message": {"role": "assistant", "content": "Cold.", "refusal": null},
         "logprobs": {"content": [{"token": "C", "logprob": -0.5}, {"token": "old", "logprob": -9999.0},
                                  {"token": ".", "logprob": -0.1}]},
         "finish_reason": "stop"}],
       "usage": {"prompt_tokens": 100, "completion_tokens": 30, "total_tokens": 130,
         "prompt_tokens_details": {"cached_tokens": 80},
         "completion_tokens_details": {"reasoning_tokens": 20}}}
      """;
  private MockProvider mock;

  @BeforeEach
  void start() throws IOException {
    mock = new MockProvider("openai");
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void requestsHaveThePublishedShapeAndOnlyParametersThatTheModelTakes(boolean stream)
      throws Exception {
    mock.answers("application/json", REPLY);
    mock.call(mock.full(stream, STRICT, "temperature", "reasoning_effort", "logprobs"));
    var taken = mock.taken();
    assertThat(taken.getTarget()).isEqualTo("/v1/chat/completions");
    assertThat(taken.getHeaders().get("Authorization")).isEqualTo("Bearer " + MockProvider.KEY);
    String body = taken.getBody().utf8();
    Shapes.fits("openai-chat", body);
    JsonNode json = JsonMapper.shared().readTree(body);
    assertThat(json.propertyNames())
        .contains("temperature", "reasoning_effort", "logprobs", "tools", "max_completion_tokens")
        .doesNotContain("top_p", "top_k", "seed", "unheard_of", "max_tokens", "thinking_budget");
    assertThat(json.at("/response_format/json_schema/strict").asBoolean()).isTrue();
    assertThat(json.path("stream_options").isMissingNode()).isEqualTo(!stream);
    assertThat(json.at("/messages/3/role").asString()).isEqualTo("user");
  }

  @Test
  void aBodyOfAnotherShapeIsCaught() {
    assertThatThrownBy(
            () -> Shapes.fits("openai-chat", "{\"model\":\"m\",\"messages\":[],\"max_token\":1}"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aSchemaThatIsNotStrictIsNotSaidToBe() throws Exception {
    mock.answers("application/json", REPLY);
    mock.call(mock.full(false, "{\"type\":\"object\"}"));
    String body = mock.body();
    Shapes.fits("openai-chat", body);
    assertThat(body).contains("json_schema").doesNotContain("strict");
  }

  @Test
  void usageTakesTheCachedInputOutAndSentinelsAreNoProbabilities() throws Exception {
    mock.answers("application/json", REPLY);
    ChatReply reply = mock.call(mock.plain(false));
    assertThat(reply.text()).isEqualTo("Cold.");
    assertThat(reply.usage()).isEqualTo(new Usage(20, 80, 0, 30, 20));
    assertThat(reply.logprobMean()).isCloseTo(-0.3, within(1e-12));
    assertThat(reply.servedModel()).isEqualTo("m-1-2026-09-01");
    assertThat(reply.requestId()).isEqualTo("chatcmpl-1");
    assertThat(reply.stop()).isEqualTo(Stop.END);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Reasoning counted beside the completion, as the total shows.
        "{\"prompt_tokens\":10,\"completion_tokens\":5,\"total_tokens\":35,"
            + "\"completion_tokens_details\":{\"reasoning_tokens\":20}}|10|0|25",
        "{\"prompt_tokens\":10,\"completion_tokens\":5,\"prompt_cache_hit_tokens\":4}|6|4|5",
        "{\"prompt_tokens\":10,\"completion_tokens\":5}|10|0|5",
        "{\"prompt_tokens\":10,\"completion_tokens\":5,"
            + "\"prompt_tokens_details\":{\"cached_tokens\":11}}|-1|-1|-1",
        "{\"prompt_tokens\":-7,\"completion_tokens\":5}|-1|-1|-1",
        "{\"prompt_tokens\":10.5,\"completion_tokens\":5}|-1|-1|-1",
        "{\"completion_tokens\":5}|-1|-1|-1",
      })
  void impossibleUsageIsUnknownNeverGuessed(String usage, int input, int cached, int output)
      throws Exception {
    mock.answers(
        "application/json",
        "{\"choices\":[{\"message\":{\"content\":\"x\"},\"finish_reason\":\"stop\"}],\"usage\":"
            + usage
            + "}");
    Usage read = mock.call(mock.plain(false)).usage();
    assertThat(read.input()).isEqualTo(input);
    assertThat(read.cachedInput()).isEqualTo(cached);
    assertThat(read.output()).isEqualTo(output);
  }

  @Test
  void aStreamGivesTextUsageToolsAndTheTimeOfTheFirstToken() throws Exception {
    mock.answers(
        "text/event-stream",
        """
        : a comment

        data: {"id":"c1","model":"m-1","choices":[{"delta":{"role":"assistant","content":""}}]}

        data: {"choices":[{"delta":{"content":"Co"},"logprobs":{"content":[{"logprob":-0.2}]}}]}

        data: {"choices":[{"delta":{"content":"ld"}}]}

        data: {"choices":[{"delta":{"tool_calls":[{"index":0,"id":"t1","function":{"name":"w","arguments":"{\\"a"}}]}}]}

        data: {"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"\\":1}"}}]}}]}

        data: {"choices":[{"delta":{},"finish_reason":"tool_calls"}]}

        data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":4,"total_tokens":13}}

        data: [DONE]

        """);
    ChatReply reply = mock.call(mock.plain(true));
    assertThat(reply.text()).isEqualTo("Cold");
    assertThat(reply.toolCallsJson()).contains("\"id\":\"t1\"", "{\\\"a\\\":1}");
    assertThat(reply.stop()).isEqualTo(Stop.TOOL);
    assertThat(reply.usage()).isEqualTo(new Usage(9, 0, 0, 4, -1));
    assertThat(reply.firstTokenMs()).isPositive().isLessThanOrEqualTo(reply.latencyMs());
    assertThat(reply.logprobMean()).isEqualTo(-0.2);
    Shapes.fits("openai-chat", mock.body());
  }

  @Test
  void reasoningAtTheHeadIsLeftOutAndRefusalsAreNamed() throws Exception {
    mock.answers(
        "application/json",
        "{\"choices\":[{\"message\":{\"content\":\"<think>hm</think>\\n\\n4\"},"
            + "\"finish_reason\":\"length\"}]}");
    ChatReply thought = mock.call(mock.plain(false));
    assertThat(thought.text()).isEqualTo("4");
    assertThat(thought.stop()).isEqualTo(Stop.LENGTH);
    mock.answers(
        "application/json",
        "{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"No.\"},"
            + "\"finish_reason\":\"stop\"}]}");
    ChatReply refused = mock.call(mock.plain(false));
    assertThat(refused.text()).isEqualTo("No.");
    assertThat(refused.stop()).isEqualTo(Stop.REFUSAL);
  }

  @Test
  void dialectsOfOtherServersAreKept() throws Exception {
    for (Provider p : Providers.KNOWN) {
      if (p.protocol() != Protocol.OPENAI || p.id().equals("openai")) {
        continue;
      }
      try (var other = new MockProvider(p.id())) {
        other.answers("application/json", REPLY);
        other.call(other.full(true, STRICT));
        JsonNode json = JsonMapper.shared().readTree(other.body());
        assertThat(json.path("max_tokens").asInt()).as(p.id()).isEqualTo(300);
        assertThat(json.has("logprobs")).as(p.id()).isEqualTo(p.dialect().logprobs());
        assertThat(json.has("stream_options")).as(p.id()).isEqualTo(p.dialect().streamUsage());
        assertThat(json.has("unheard_of")).as(p.id()).isFalse();
        assertThat(json.has("temperature")).as(p.id()).isTrue();
        boolean schema = json.at("/response_format/type").asString().equals("json_schema");
        assertThat(schema).as(p.id()).isEqualTo(!p.id().equals("deepseek"));
      }
    }
  }
}
