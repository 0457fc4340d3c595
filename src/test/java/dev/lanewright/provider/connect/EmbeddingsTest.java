package dev.lanewright.provider.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.EmbedClient;
import dev.lanewright.provider.call.EmbedReply;
import dev.lanewright.provider.call.EmbedRequest;
import dev.lanewright.provider.fault.FaultServer;
import dev.lanewright.provider.fault.Settings;
import dev.lanewright.provider.http.Transport;
import dev.lanewright.provider.key.EnvironmentKeys;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Embeddings of OpenAI-compatible servers and Gemini. */
class EmbeddingsTest {
  @ParameterizedTest
  @CsvSource({"openai,/v1", "ollama,/v1", "google,/v1beta"})
  void likeTextsLieNearEachOtherInTheOrderAsked(String provider, String path) throws Exception {
    try (FaultServer server = FaultServer.start(Settings.plain());
        Transport transport = new Transport(InstantSource.system())) {
      EmbedClient client =
          new HttpClients(
                  transport,
                  new BaseUrls(Map.of(provider, server.url(path))),
                  new EnvironmentKeys(Map.of()))
              .embedOf(provider)
              .orElseThrow();
      EmbedReply reply =
          client.embed(
              new EmbedRequest(
                  model(provider),
                  List.of("refund my order", "weather in oslo", "please refund my last order"),
                  0),
              MockProvider.TIMEOUT);
      assertThat(reply.vectors()).hasSize(3);
      float[] first = reply.vectors().getFirst();
      assertThat(dot(first, reply.vectors().get(2)))
          .isGreaterThan(dot(first, reply.vectors().get(1)));
      assertThat(server.account().billed()).isEqualTo(1);
    }
  }

  @Test
  void requestsHaveThePublishedShapeAndRepliesAreHeldAgainstThem() throws Exception {
    try (var mock = new MockProvider("openai")) {
      EmbedClient client = mock.clients.embedOf("openai").orElseThrow();
      var request = new EmbedRequest(model("openai"), List.of("a", "b"), 2);
      mock.answers(
          "application/json",
          "{\"data\":[{\"index\":1,\"embedding\":[3,4]},{\"index\":0,\"embedding\":\"AACAPwAAAEA=\"}],"
              + "\"model\":\"e\",\"usage\":{\"prompt_tokens\":2}}");
      EmbedReply reply = client.embed(request, MockProvider.TIMEOUT);
      assertThat(reply.vectors()).containsExactly(new float[] {1, 2}, new float[] {3, 4});
      assertThat(reply.usage().input()).isEqualTo(2);
      Shapes.fits("openai-embeddings", mock.body());
      for (String bad :
          List.of(
              "{\"data\":[{\"index\":0,\"embedding\":[1,2]}]}",
              "{\"data\":[{\"index\":0,\"embedding\":[1]},{\"index\":0,\"embedding\":[2]}]}",
              "{\"data\":[{\"index\":0,\"embedding\":[1]},{\"index\":1,\"embedding\":[2,3]}]}",
              "{\"data\":[{\"index\":0,\"embedding\":[null]},{\"index\":1,\"embedding\":[2]}]}")) {
        mock.answers("application/json", bad);
        assertThat(
                catchThrowableOfType(
                        CallFailure.class, () -> client.embed(request, MockProvider.TIMEOUT))
                    .kind())
            .isEqualTo(CallFailure.Kind.MALFORMED);
      }
      assertThat(mock.clients.embedOf("anthropic")).isEmpty();
    }
  }

  private static ModelEntry model(String provider) {
    return new ModelEntry(
        provider,
        "embed-1",
        "E",
        ModelEntry.Kind.EMBEDDING,
        null,
        Set.of("dimensions"),
        null,
        List.of());
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
