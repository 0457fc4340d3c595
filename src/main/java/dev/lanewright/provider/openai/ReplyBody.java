package dev.lanewright.provider.openai;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatReply.Stop;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Failures;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Logprobs;
import dev.lanewright.provider.http.Reply;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A reply of Chat Completions that came in one piece. */
record ReplyBody(Endpoint endpoint, ChatRequest request) {

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
    JsonNode choice = root.path("choices").path(0);
    if (root.has("error") && !root.path("error").isNull() && choice.isMissingNode()) {
      throw Failures.inside(endpoint, root, limits);
    }
    if (choice.has("error")) {
      throw Failures.inside(endpoint, choice, limits);
    }
    JsonNode message = choice.path("message");
    if (!message.isObject()) {
      throw endpoint.failure(Kind.MALFORMED, "sent a reply without a message", "", limits);
    }
    String refusal = Json.textOrNull(message.path("refusal"));
    JsonNode tools = message.path("tool_calls");
    return new ChatReply(
        refusal == null ? Texts.answer(Texts.content(message.path("content"))) : refusal,
        tools.isArray() && !tools.isEmpty() ? Json.text(tools) : null,
        TokenUsage.read(TokenUsage.in(root)),
        refusal == null ? stop(choice.path("finish_reason").asString("")) : Stop.REFUSAL,
        latencyMs,
        Double.NaN,
        logprobs(choice.path("logprobs")),
        root.path("model").asString(request.model().id()),
        requestId == null ? Json.textOrNull(root.path("id")) : requestId,
        limits);
  }

  private static double logprobs(JsonNode node) {
    var mean = new Logprobs();
    for (JsonNode token : node.path("content")) {
      mean.add(token.path("logprob").asDouble(Double.NaN));
    }
    // The older form, as some servers still send it.
    for (JsonNode value : node.path("token_logprobs")) {
      mean.add(value.asDouble(Double.NaN));
    }
    return mean.mean();
  }

  static Stop stop(String reason) {
    return switch (reason) {
      case "stop", "eos" -> Stop.END;
      case "length" -> Stop.LENGTH;
      case "tool_calls", "function_call" -> Stop.TOOL;
      case "content_filter" -> Stop.REFUSAL;
      default -> Stop.OTHER;
    };
  }
}
