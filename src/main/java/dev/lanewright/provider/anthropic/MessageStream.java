package dev.lanewright.provider.anthropic;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Events;
import dev.lanewright.provider.http.Failures;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Reply;
import dev.lanewright.provider.http.ToolCalls;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message that comes as a stream of events. Used once. */
final class MessageStream {
  private final Endpoint endpoint;
  private final ChatRequest request;
  private final StringBuilder text = new StringBuilder();
  private final ToolCalls tools = new ToolCalls();
  private final Map<Integer, Integer> toolOfBlock = new HashMap<>();
  // The start tells the input, the end the output; later counts replace earlier ones.
  private final ObjectNode usage = Json.object();
  private String model = "";
  private @Nullable String id;
  private String reason = "";
  private double firstMs = Double.NaN;
  private boolean done;

  MessageStream(Endpoint endpoint, ChatRequest request) {
    this.endpoint = endpoint;
    this.request = request;
  }

  ChatReply read(Reply reply) throws IOException, CallFailure {
    if (reply.contentType().contains("application/json")) {
      return new MessageReply(endpoint, request).read(reply);
    }
    Events events = reply.events();
    for (String data = events.next(); data != null && !done; data = done ? null : events.next()) {
      event(data, reply);
    }
    if (!done) {
      throw endpoint.failure(Kind.BROKEN, "ended its stream too early", "", reply.limits());
    }
    return new ChatReply(
        text.toString(),
        tools.json(),
        MessageUsage.read(usage),
        MessageReply.stop(reason),
        reply.elapsedMs(),
        firstMs,
        Double.NaN,
        model.isEmpty() ? request.model().id() : model,
        reply.requestId() == null ? id : reply.requestId(),
        reply.limits());
  }

  private void event(String data, Reply reply) throws CallFailure {
    JsonNode root = Json.parse(data);
    if (root == null) {
      throw endpoint.failure(Kind.MALFORMED, "sent an event that is not JSON", "", reply.limits());
    }
    switch (root.path("type").asString("")) {
      case "message_start" -> {
        JsonNode message = root.path("message");
        model = message.path("model").asString("");
        id = Json.textOrNull(message.path("id"));
        count(message.path("usage"));
      }
      case "content_block_start" -> start(root, reply);
      case "content_block_delta" -> delta(root, reply);
      case "message_delta" -> {
        reason = root.path("delta").path("stop_reason").asString(reason);
        count(root.path("usage"));
      }
      case "message_stop" -> done = true;
      case "error" -> {
        CallFailure failure = Failures.inside(endpoint, root, reply.limits());
        // What was written before the error was billed, most likely.
        throw Double.isNaN(firstMs)
            ? failure
            : endpoint.failure(
                Kind.BROKEN, "broke its stream off", failure.providerWords(), reply.limits());
      }
      default -> {}
    }
  }

  private void start(JsonNode root, Reply reply) {
    JsonNode block = root.path("content_block");
    if (block.path("type").asString("").equals("tool_use")) {
      first(reply);
      toolOfBlock.put(root.path("index").asInt(0), tools.size());
      tools.add(block.path("id").asString(""), block.path("name").asString(""), "");
    } else if (block.path("type").asString("").equals("text")) {
      text.append(block.path("text").asString(""));
    }
  }

  private void delta(JsonNode root, Reply reply) {
    JsonNode delta = root.path("delta");
    switch (delta.path("type").asString("")) {
      case "text_delta" -> {
        first(reply);
        text.append(delta.path("text").asString(""));
      }
      case "input_json_delta" -> {
        Integer call = toolOfBlock.get(root.path("index").asInt(0));
        if (call != null) {
          tools.call(call, "", "", delta.path("partial_json").asString(""));
        }
      }
      default -> {}
    }
  }

  private void first(Reply reply) {
    firstMs = Double.isNaN(firstMs) ? reply.elapsedMs() : firstMs;
  }

  private void count(JsonNode counts) {
    for (var field : counts.properties()) {
      if (field.getValue().isIntegralNumber()) {
        usage.set(field.getKey(), field.getValue());
      }
    }
  }
}
