package dev.lanewright.provider.openai;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatReply.Stop;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.Usage;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Events;
import dev.lanewright.provider.http.Failures;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Logprobs;
import dev.lanewright.provider.http.Reply;
import dev.lanewright.provider.http.ToolCalls;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A reply of Chat Completions that comes as a stream of chunks. Used once. */
final class StreamReader {
  private final Endpoint endpoint;
  private final ChatRequest request;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder refusal = new StringBuilder();
  private final ToolCalls tools = new ToolCalls();
  private final Logprobs logprobs = new Logprobs();
  private Usage usage = Usage.UNKNOWN;
  private String model = "";
  private @Nullable String id;
  private @Nullable String reason;
  private double firstMs = Double.NaN;

  StreamReader(Endpoint endpoint, ChatRequest request) {
    this.endpoint = endpoint;
    this.request = request;
  }

  ChatReply read(Reply reply) throws IOException, CallFailure {
    if (reply.contentType().contains("application/json")) {
      // A server that does not stream answers at once.
      return new ReplyBody(endpoint, request).read(reply);
    }
    Events events = reply.events();
    boolean done = false;
    for (String data = events.next(); data != null; data = events.next()) {
      if (data.equals("[DONE]")) {
        done = true;
        break;
      }
      chunk(data, reply);
    }
    if (!done && reason == null) {
      throw endpoint.failure(Kind.BROKEN, "ended its stream too early", "", reply.limits());
    }
    boolean refused = !refusal.isEmpty();
    return new ChatReply(
        refused ? refusal.toString() : Texts.answer(text.toString()),
        tools.json(),
        usage,
        refused ? Stop.REFUSAL : ReplyBody.stop(reason == null ? "" : reason),
        reply.elapsedMs(),
        firstMs,
        logprobs.mean(),
        model.isEmpty() ? request.model().id() : model,
        reply.requestId() == null ? id : reply.requestId(),
        reply.limits());
  }

  private void chunk(String data, Reply reply) throws CallFailure {
    JsonNode root = Json.parse(data);
    if (root == null) {
      throw endpoint.failure(Kind.MALFORMED, "sent a chunk that is not JSON", "", reply.limits());
    }
    if (root.has("error") && !root.path("error").isNull()) {
      CallFailure failure = Failures.inside(endpoint, root, reply.limits());
      // What was written before the error was billed, most likely.
      throw Double.isNaN(firstMs)
          ? failure
          : endpoint.failure(
              Kind.BROKEN, "broke its stream off", failure.providerWords(), reply.limits());
    }
    JsonNode found = TokenUsage.in(root);
    usage = found.isObject() ? TokenUsage.read(found) : usage;
    model = model.isEmpty() ? root.path("model").asString("") : model;
    id = id == null ? Json.textOrNull(root.path("id")) : id;
    JsonNode choice = root.path("choices").path(0);
    JsonNode delta = choice.path("delta");
    String piece = Texts.content(delta.path("content"));
    boolean toolPiece = tools.add(delta.path("tool_calls"));
    if (Double.isNaN(firstMs) && (!piece.isEmpty() || toolPiece)) {
      firstMs = reply.elapsedMs();
    }
    text.append(piece);
    refusal.append(delta.path("refusal").asString(""));
    for (JsonNode token : choice.path("logprobs").path("content")) {
      logprobs.add(token.path("logprob").asDouble(Double.NaN));
    }
    String finish = Json.textOrNull(choice.path("finish_reason"));
    reason = finish == null ? reason : finish;
  }
}
