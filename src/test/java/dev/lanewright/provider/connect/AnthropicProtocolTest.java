package dev.lanewright.provider.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatReply.Stop;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.Usage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Anthropic Messages: what goes out has the published shape, what comes in is understood. */
class AnthropicProtocolTest {
  private static final String STRICT =
      "{\"type\":\"object\",\"properties\":{\"v\":{\"type\":\"string\"}},\"required\":[\"v\"],"
          + "\"additionalProperties\":false}";
  private static final String REPLY =
      """
      {"id": "msg_1", "type": "message", "role": "assistant", "model": "m-1",
       "content": [{"type": "thinking", "thinking": "hm", "signature": "x"},
                   {"type": "text", "text": "Cold."},
                   {"type": "tool_use", "id": "t1", "name": "weather", "input": {"city": "Oslo"}}],
       "stop_reason": "tool_use", "stop_sequence": null,
       "usage": {"input_tokens": 20, "cache_creation_input_tokens": 5,
                 "cache_read_input_tokens": 80, "output_tokens": 30}}
      """;
  private MockProvider mock;

  @BeforeEach
  void start() throws IOException {
    mock = new MockProvider("anthropic");
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
    mock.call(mock.full(stream, STRICT, "temperature", "effort", "stop", "thinking_budget"));
    var taken = mock.taken();
    assertThat(taken.getTarget()).isEqualTo("/v1/messages");
    assertThat(taken.getHeaders().get("x-api-key")).isEqualTo(MockProvider.KEY);
    assertThat(taken.getHeaders().get("anthropic-version")).isEqualTo("2023-06-01");
    String body = taken.getBody().utf8();
    Shapes.fits("anthropic-messages", body);
    JsonNode json = JsonMapper.shared().readTree(body);
    assertThat(json.path("system").asString()).isEqualTo("Be short.");
    assertThat(json.propertyNames()).doesNotContain("top_p", "top_k", "seed", "logprobs");
    assertThat(json.at("/output_config/effort").asString()).isEqualTo("low");
    assertThat(json.at("/output_config/format/type").asString()).isEqualTo("json_schema");
    // The tool's result and the next question are one turn of the user's.
    assertThat(json.path("messages").size()).isEqualTo(3);
  }

  @Test
  void aModelWithoutParametersGetsNone() throws Exception {
    mock.answers("application/json", REPLY);
    mock.call(mock.full(false, null));
    String body = mock.body();
    Shapes.fits("anthropic-messages", body);
    assertThat(JsonMapper.shared().readTree(body).propertyNames())
        .containsExactlyInAnyOrder("model", "max_tokens", "system", "messages", "tools");
  }

  @Test
  void formatsThatHaveNoFieldAreSaidInWords() throws Exception {
    for (String schema : List.of("", "{\"type\":\"object\"}")) {
      mock.answers("application/json", REPLY);
      mock.call(mock.full(false, schema));
      String body = mock.body();
      Shapes.fits("anthropic-messages", body);
      assertThat(JsonMapper.shared().readTree(body).path("system").asString())
          .startsWith("Be short.\n\nReply with one JSON object and nothing else.");
      assertThat(body).doesNotContain("output_config");
    }
  }

  @Test
  void aLoneSystemPromptBecomesTheUsersTurn() throws Exception {
    mock.answers("application/json", REPLY);
    mock.call(ChatRequest.of(mock.model(), List.of(new Message("system", "Say hi")), 10));
    String body = mock.body();
    Shapes.fits("anthropic-messages", body);
    assertThat(JsonMapper.shared().readTree(body).at("/messages/0/content").asString())
        .isEqualTo("Say hi");
  }

  @Test
  void usageKeepsTheKindsOfInputApart() throws Exception {
    mock.answers("application/json", REPLY);
    ChatReply reply = mock.call(mock.plain(false));
    assertThat(reply.text()).isEqualTo("Cold.");
    assertThat(reply.usage()).isEqualTo(new Usage(20, 80, 5, 30, -1));
    assertThat(reply.usage().allInput()).isEqualTo(105);
    assertThat(reply.stop()).isEqualTo(Stop.TOOL);
    assertThat(reply.toolCallsJson())
        .isEqualTo(
            "[{\"id\":\"t1\",\"type\":\"function\",\"function\":{\"name\":\"weather\","
                + "\"arguments\":\"{\\\"city\\\":\\\"Oslo\\\"}\"}}]");
  }

  @Test
  void aStreamGivesTextUsageAndTheTimeOfTheFirstToken() throws Exception {
    mock.answers("text/event-stream", stream("end_turn", true));
    ChatReply reply = mock.call(mock.plain(true));
    assertThat(reply.text()).isEqualTo("Cold.");
    assertThat(reply.usage()).isEqualTo(new Usage(20, 80, 5, 31, -1));
    assertThat(reply.stop()).isEqualTo(Stop.END);
    assertThat(reply.firstTokenMs()).isPositive();
    assertThat(reply.toolCallsJson()).contains("{\\\"a\\\":1}");
  }

  @Test
  void aStreamThatStopsWithoutAnEndIsBroken() {
    mock.answers("text/event-stream", stream("end_turn", false));
    assertThatThrownBy(() -> mock.call(mock.plain(true)))
        .isInstanceOfSatisfying(
            CallFailure.class, e -> assertThat(e.kind()).isEqualTo(CallFailure.Kind.BROKEN));
  }

  @Test
  void anErrorInAStreamIsItsKindBeforeTheFirstTokenAndABreakAfter() {
    String error =
        "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\","
            + "\"message\":\"Overloaded\"}}\n\n";
    mock.answers("text/event-stream", error);
    assertThatThrownBy(() -> mock.call(mock.plain(true)))
        .isInstanceOfSatisfying(
            CallFailure.class, e -> assertThat(e.kind()).isEqualTo(CallFailure.Kind.OVERLOADED));
    mock.answers("text/event-stream", stream("end_turn", false) + error);
    assertThatThrownBy(() -> mock.call(mock.plain(true)))
        .isInstanceOfSatisfying(
            CallFailure.class,
            e -> {
              assertThat(e.kind()).isEqualTo(CallFailure.Kind.BROKEN);
              assertThat(e.providerWords()).isEqualTo("Overloaded");
            });
  }

  private static String stream(String reason, boolean end) {
    String text =
        """
        event: message_start
        data: {"type":"message_start","message":{"id":"msg_2","model":"m-1","usage":{"input_tokens":20,"cache_creation_input_tokens":5,"cache_read_input_tokens":80,"output_tokens":1}}}

        event: content_block_start
        data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

        event: ping
        data: {"type":"ping"}

        event: content_block_delta
        data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Cold."}}

        event: content_block_start
        data: {"type":"content_block_start","index":1,"content_block":{"type":"tool_use","id":"t9","name":"w","input":{}}}

        event: content_block_delta
        data: {"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"{\\"a\\":"}}

        event: content_block_delta
        data: {"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"1}"}}

        event: message_delta
        data: {"type":"message_delta","delta":{"stop_reason":"REASON"},"usage":{"output_tokens":31}}

        """;
    return text.replace("REASON", reason)
        + (end ? "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n" : "");
  }
}
