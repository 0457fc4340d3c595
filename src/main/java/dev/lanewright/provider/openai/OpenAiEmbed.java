package dev.lanewright.provider.openai;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.EmbedClient;
import dev.lanewright.provider.call.EmbedReply;
import dev.lanewright.provider.call.EmbedRequest;
import dev.lanewright.provider.call.Usage;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Failures;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Reply;
import dev.lanewright.provider.http.Transport;
import dev.lanewright.provider.http.Vectors;
import java.io.IOException;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Vectors by OpenAI's embeddings, as most compatible servers offer them. */
public record OpenAiEmbed(Transport transport, Endpoint endpoint) implements EmbedClient {
  @Override
  public int batchSize() {
    return 128;
  }

  @Override
  public EmbedReply embed(EmbedRequest request, Duration timeout)
      throws CallFailure, InterruptedException {
    ObjectNode body = Json.object().put("model", request.model().id());
    var input = body.putArray("input");
    request.texts().forEach(input::add);
    body.put("encoding_format", "float");
    if (request.dimensions() > 0 && request.model().parameters().contains("dimensions")) {
      body.put("dimensions", request.dimensions());
    }
    return transport.post(
        endpoint, "embeddings", Json.bytes(body), timeout, reply -> read(request, reply));
  }

  private EmbedReply read(EmbedRequest request, Reply reply) throws IOException, CallFailure {
    JsonNode root = Json.parse(reply.bytes());
    if (root != null && root.has("error") && !root.has("data")) {
      throw Failures.inside(endpoint, root, reply.limits());
    }
    if (root == null || root.path("data").size() != request.texts().size()) {
      throw endpoint.failure(
          Kind.MALFORMED, "sent another number of vectors than texts", "", reply.limits());
    }
    var vectors = new Vectors(endpoint, request.texts().size(), reply.limits());
    int at = 0;
    for (JsonNode one : root.path("data")) {
      vectors.put(one.path("index").asInt(at++), one.path("embedding"));
    }
    int tokens = Json.count(root.path("usage").path("prompt_tokens"));
    return new EmbedReply(
        vectors.all(),
        tokens < 0 ? Usage.UNKNOWN : new Usage(tokens, 0, 0, 0, 0),
        root.path("model").asString(request.model().id()),
        reply.limits());
  }
}
