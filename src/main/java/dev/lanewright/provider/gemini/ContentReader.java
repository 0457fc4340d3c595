package dev.lanewright.provider.gemini;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A reply of generateContent, in one piece or as a stream of pieces. Used once. */
final class ContentReader {
  private static final Set<String> REFUSED =
      Set.of(
          "SAFETY",
          "RECITATION",
          "BLOCKLIST",
          "PROHIBITED_CONTENT",
          "SPII",
          "IMAGE_SAFETY",
          "LANGUAGE");

  private final Endpoint endpoint;
  private final ChatRequest request;
  private final StringBuilder text = new StringBuilder();
  private final ToolCalls tools = new ToolCalls();
  private final Logprobs logprobs = new Logprobs();
  private Usage usage = Usage.UNKNOWN;
  private @Nullable String reason;
  private boolean blocked;
  private String model = "";
  private @Nullable String id;
  private double average = Double.NaN;
  private double firstMs = Double.NaN;

  ContentReader(Endpoint endpoint, ChatRequest request) {
    this.endpoint = endpoint;
    this.request = request;
  }

  ChatReply read(Reply reply) throws IOException, CallFailure {
    boolean streamed = reply.contentType().contains("event-stream");
    if (streamed) {
      Events events = reply.events();
      for (String data = events.next(); data != null; data = events.next()) {
        piece(Json.parse(data), reply);
      }
    } else {
      piece(Json.parse(reply.bytes()), reply);
    }
    if (reason == null && !blocked) {
      throw endpoint.failure(
          streamed ? Kind.BROKEN : Kind.MALFORMED,
          streamed ? "ended its stream too early" : "sent a reply without an end",
          "",
          reply.limits());
    }
    double mean = logprobs.mean();
    return new ChatReply(
        text.toString(),
        tools.json(),
        usage,
        stop(),
        reply.elapsedMs(),
        streamed ? firstMs : Double.NaN,
        Double.isNaN(mean) ? average : mean,
        model.isEmpty() ? request.model().id() : model,
        reply.requestId() == null ? id : reply.requestId(),
        reply.limits());
  }

  private void piece(@Nullable JsonNode root, Reply reply) throws CallFailure {
    if (root == null || !root.isObject()) {
      throw endpoint.failure(Kind.MALFORMED, "sent a reply that is not JSON", "", reply.limits());
    }
    if (root.has("error")) {
      CallFailure failure = Failures.inside(endpoint, root, reply.limits());
      throw Double.isNaN(firstMs)
          ? failure
          : endpoint.failure(
              Kind.BROKEN, "broke its stream off", failure.providerWords(), reply.limits());
    }
    blocked |= root.path("promptFeedback").has("blockReason");
    JsonNode candidate = root.path("candidates").path(0);
    for (JsonNode part : candidate.path("content").path("parts")) {
      part(part, reply);
    }
    for (JsonNode token : candidate.path("logprobsResult").path("chosenCandidates")) {
      logprobs.add(token.path("logProbability").asDouble(Double.NaN));
    }
    double told = candidate.path("avgLogprobs").asDouble(Double.NaN);
    average = told <= 0 && told > -9999 ? told : average;
    String finish = Json.textOrNull(candidate.path("finishReason"));
    reason = finish == null ? reason : finish;
    JsonNode counts = root.path("usageMetadata");
    usage = counts.isObject() ? ContentUsage.read(counts) : usage;
    model = root.path("modelVersion").asString(model);
    id = id == null ? Json.textOrNull(root.path("responseId")) : id;
  }

  private void part(JsonNode part, Reply reply) {
    if (part.path("thought").asBoolean(false)) {
      return;
    }
    JsonNode call = part.path("functionCall");
    String piece = part.path("text").asString("");
    if (Double.isNaN(firstMs) && (!piece.isEmpty() || call.isObject())) {
      firstMs = reply.elapsedMs();
    }
    text.append(piece);
    if (call.isObject()) {
      tools.add(
          call.path("id").asString("call_" + tools.size()),
          call.path("name").asString(""),
          call.path("args").isObject() ? Json.text(call.path("args")) : "{}");
    }
  }

  private Stop stop() {
    if (blocked || (reason != null && REFUSED.contains(reason))) {
      return Stop.REFUSAL;
    }
    if (tools.size() > 0) {
      return Stop.TOOL;
    }
    return switch (reason) {
      case "STOP" -> Stop.END;
      case "MAX_TOKENS" -> Stop.LENGTH;
      case null, default -> Stop.OTHER;
    };
  }
}
