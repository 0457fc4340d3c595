package dev.lanewright.provider.anthropic;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatReply.Stop;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Failures;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Reply;
import dev.lanewright.provider.http.ToolCalls;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A message that came in one piece. */
record MessageReply(Endpoint endpoint, ChatRequest request) {

  ChatReply read(Reply reply) throws IOException, CallFailure {
    JsonNode root = Json.parse(reply.bytes());
    return read(root, reply.elapsedMs(), reply.limits(), reply.requestId());
  }

  /**
   * @param latencyMs NaN where it was not measured
   */
  ChatReply read(
      @Nullable JsonNode root, double latencyMs, RateLimits limits, @Nullable String requestId)
      throws CallFailure {
    if (root == null) {
      throw endpoint.failure(Kind.MALFORMED, "sent a reply that is not JSON", "", limits);
    }
    if (root.path("type").asString("").equals("error")) {
      throw Failures.inside(endpoint, root, limits);
    }
    if (!root.path("content").isArray()) {
      throw endpoint.failure(Kind.MALFORMED, "sent a reply without content", "", limits);
    }
    var text = new StringBuilder();
    var tools = new ToolCalls();
    for (JsonNode block : root.path("content")) {
      switch (block.path("type").asString("")) {
        case "text" -> text.append(block.path("text").asString(""));
        case "tool_use" ->
            tools.add(
                block.path("id").asString(""),
                block.path("name").asString(""),
                Json.text(block.path("input")));
        default -> {}
      }
    }
    return new ChatReply(
        text.toString(),
        tools.json(),
        MessageUsage.read(root.path("usage")),
        stop(root.path("stop_reason").asString("")),
        latencyMs,
        Double.NaN,
        Double.NaN,
        root.path("model").asString(request.model().id()),
        requestId == null ? Json.textOrNull(root.path("id")) : requestId,
        limits);
  }

  static Stop stop(String reason) {
    return switch (reason) {
      case "end_turn", "stop_sequence" -> Stop.END;
      case "max_tokens", "model_context_window_exceeded" -> Stop.LENGTH;
      case "tool_use" -> Stop.TOOL;
      case "refusal" -> Stop.REFUSAL;
      default -> Stop.OTHER;
    };
  }
}
