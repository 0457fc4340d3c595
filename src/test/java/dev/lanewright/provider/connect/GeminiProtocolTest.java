package dev.lanewright.provider.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatReply.Stop;
import dev.lanewright.provider.call.EmbedRequest;
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

/** Gemini generateContent: what goes out has the published shape, what comes in is understood. */
class GeminiProtocolTest {
  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"v\":{\"type\":\"string\"}}}";
  private static final String REPLY =
      """
      {"candidates": [{"content": {"role": "model", "parts": [
          {"text": "thinking", "thought": true}, {"text": "Co"}, {"text": "ld."}]},
         "finishReason": "STOP", "index": 0, "avgLogprobs": -0.7,
         "logprobsResult": {"chosenCandidates": [{"token": "a", "logProbability": -0.2},
                                                 {"token": "b", "logProbability": -0.4}]}}],
       "usageMetadata": {"promptTokenCount": 100, "cachedContentTokenCount": 60,
         "candidatesTokenCount": 30, "thoughtsTokenCount": 12, "totalTokenCount": 142},
       "modelVersion": "m-1-001", "responseId": "r9"}
      """;
  private MockProvider mock;

  @BeforeEach
  void start() throws IOException {
    mock = new MockProvider("google");
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
    mock.call(mock.full(stream, SCHEMA, "temperature", "top_k", "stop", "logprobs"));
    var taken = mock.taken();
    assertThat(taken.getTarget())
        .isEqualTo(
            stream
                ? "/v1/models/m-1:streamGenerateContent?alt=sse"
                : "/v1/models/m-1:generateContent");
    assertThat(taken.getHeaders().get("x-goog-api-key")).isEqualTo(MockProvider.KEY);
    String body = taken.getBody().utf8();
    Shapes.fits("gemini-generate", body);
    JsonNode json = JsonMapper.shared().readTree(body);
    assertThat(json.path("generationConfig").propertyNames())
        .containsExactlyInAnyOrder(
            "maxOutputTokens",
            "temperature",
            "topK",
            "stopSequences",
            "responseMimeType",
            "responseJsonSchema",
            "responseLogprobs");
    assertThat(json.at("/contents/1/role").asString()).isEqualTo("model");
    assertThat(json.at("/systemInstruction/parts/0/text").asString()).isEqualTo("Be short.");
  }

  @Test
  void thoughtsAreBilledAsOutputAndLeftOutOfTheText() throws Exception {
    mock.answers("application/json", REPLY);
    ChatReply reply = mock.call(mock.plain(false));
    assertThat(reply.text()).isEqualTo("Cold.");
    assertThat(reply.usage()).isEqualTo(new Usage(40, 60, 0, 42, 12));
    assertThat(reply.logprobMean()).isCloseTo(-0.3, within(1e-12));
    assertThat(reply.servedModel()).isEqualTo("m-1-001");
    Shapes.fits("gemini-generate", mock.body());
  }

  @Test
  void aStreamIsPutTogether() throws Exception {
    mock.answers(
        "text/event-stream",
        "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Co\"}]}}],"
            + "\"usageMetadata\":{\"promptTokenCount\":9}}\r\n\r\n"
            + "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"ld\"}]},"
            + "\"finishReason\":\"MAX_TOKENS\"}],\"usageMetadata\":{\"promptTokenCount\":9,"
            + "\"candidatesTokenCount\":2}}\r\n\r\n");
    ChatReply reply = mock.call(mock.plain(true));
    assertThat(reply.text()).isEqualTo("Cold");
    assertThat(reply.stop()).isEqualTo(Stop.LENGTH);
    assertThat(reply.usage()).isEqualTo(new Usage(9, 0, 0, 2, 0));
    assertThat(reply.firstTokenMs()).isPositive();
  }

  @Test
  void whatIsBlockedIsARefusalAndFunctionCallsAreTranslated() throws Exception {
    mock.answers(
        "application/json",
        "{\"promptFeedback\":{\"blockReason\":\"SAFETY\"},"
            + "\"usageMetadata\":{\"promptTokenCount\":9}}");
    ChatReply blocked = mock.call(mock.plain(false));
    assertThat(blocked.stop()).isEqualTo(Stop.REFUSAL);
    assertThat(blocked.usage()).isEqualTo(new Usage(9, 0, 0, 0, 0));
    mock.answers(
        "application/json",
        "{\"candidates\":[{\"content\":{\"parts\":[{\"functionCall\":{\"name\":\"w\","
            + "\"args\":{\"city\":\"Oslo\"}}}]},\"finishReason\":\"STOP\"}]}");
    ChatReply tool = mock.call(mock.plain(false));
    assertThat(tool.stop()).isEqualTo(Stop.TOOL);
    assertThat(tool.toolCallsJson()).contains("\"name\":\"w\"", "{\\\"city\\\":\\\"Oslo\\\"}");
  }

  @Test
  void vectorsComeInTheOrderOfTheTexts() throws Exception {
    mock.answers("application/json", "{\"embeddings\":[{\"values\":[1,2]},{\"values\":[3,4.5]}]}");
    var client = mock.clients.embedOf("google").orElseThrow();
    var reply =
        client.embed(new EmbedRequest(mock.model(), List.of("a", "b"), 2), MockProvider.TIMEOUT);
    assertThat(reply.vectors()).containsExactly(new float[] {1, 2}, new float[] {3, 4.5f});
    var taken = mock.taken();
    assertThat(taken.getTarget()).isEqualTo("/v1/models/m-1:batchEmbedContents");
    Shapes.fits("gemini-embed", taken.getBody().utf8());
  }
}
