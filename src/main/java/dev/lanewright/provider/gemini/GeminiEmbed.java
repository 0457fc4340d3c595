package dev.lanewright.provider.gemini;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.EmbedClient;
import dev.lanewright.provider.call.EmbedReply;
import dev.lanewright.provider.call.EmbedRequest;
import dev.lanewright.provider.call.Usage;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Reply;
import dev.lanewright.provider.http.Transport;
import dev.lanewright.provider.http.Vectors;
import java.io.IOException;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Vectors by Gemini's batchEmbedContents. It tells no usage, or only the prompt's count. */
public record GeminiEmbed(Transport transport, Endpoint endpoint) implements EmbedClient {
  @Override
  public int batchSize() {
    return 100;
  }

  @Override
  public EmbedReply embed(EmbedRequest request, Duration timeout)
      throws CallFailure, InterruptedException {
    String path = ModelPath.of(request.model());
    ObjectNode body = Json.object();
    var requests = body.putArray("requests");
    for (String text : request.texts()) {
      ObjectNode one = requests.addObject().put("model", path);
      one.putObject("content").putArray("parts").addObject().put("text", text);
      if (request.dimensions() > 0) {
        one.put("outputDimensionality", request.dimensions());
      }
    }
    return transport.post(
        endpoint,
        path + ":batchEmbedContents",
        Json.bytes(body),
        timeout,
        reply -> read(request, reply));
  }

  private EmbedReply read(EmbedRequest request, Reply reply) throws IOException, CallFailure {
    JsonNode root = Json.parse(reply.bytes());
    if (root == null || root.path("embeddings").size() != request.texts().size()) {
      throw endpoint.failure(
          Kind.MALFORMED, "sent another number of vectors than texts", "", reply.limits());
    }
    var vectors = new Vectors(endpoint, request.texts().size(), reply.limits());
    int i = 0;
    for (JsonNode one : root.path("embeddings")) {
      vectors.put(i++, one.path("values"));
    }
    int tokens = Json.count(root.path("usageMetadata").path("promptTokenCount"));
    return new EmbedReply(
        vectors.all(),
        tokens < 0 ? Usage.UNKNOWN : new Usage(tokens, 0, 0, 0, 0),
        request.model().id(),
        reply.limits());
  }
}
