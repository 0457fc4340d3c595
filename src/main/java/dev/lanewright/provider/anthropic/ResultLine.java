package dev.lanewright.provider.anthropic;

import dev.lanewright.provider.call.BatchItem;
import dev.lanewright.provider.call.BatchResult;
import dev.lanewright.provider.call.BatchResult.End;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Failures;
import dev.lanewright.provider.http.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the lines of a batch's results, each id once; lines of unknown ids are left out. */
final class ResultLine {
  private final Endpoint endpoint;
  private final Map<String, ChatRequest> open = new HashMap<>();

  ResultLine(Endpoint endpoint, List<BatchItem> items) {
    this.endpoint = endpoint;
    items.forEach(i -> open.put(i.customId(), i.request()));
  }

  Optional<BatchResult> read(JsonNode line) {
    String id = line.path("custom_id").asString("");
    ChatRequest request = open.remove(id);
    if (request == null) {
      return Optional.empty();
    }
    JsonNode result = line.path("result");
    return Optional.of(
        switch (result.path("type").asString("")) {
          case "succeeded" -> succeeded(id, request, result.path("message"));
          case "expired" -> other(id, End.EXPIRED, "did not reach an item of the batch in time");
          case "canceled" -> other(id, End.CANCELED, "cancelled an item of the batch");
          default ->
              new BatchResult(
                  id,
                  End.FAILED,
                  null,
                  Failures.inside(endpoint, inner(result.path("error")), RateLimits.NONE));
        });
  }

  private BatchResult succeeded(String id, ChatRequest request, JsonNode message) {
    try {
      return new BatchResult(
          id,
          End.SUCCEEDED,
          new MessageReply(endpoint, request).read(message, Double.NaN, RateLimits.NONE, null),
          null);
    } catch (CallFailure e) {
      return new BatchResult(id, End.FAILED, null, e);
    }
  }

  private BatchResult other(String id, End end, String what) {
    return new BatchResult(id, end, null, endpoint.failure(Kind.SERVER, what, "", RateLimits.NONE));
  }

  // An error stands in an error: {type: "error", error: {type, message}}.
  private static JsonNode inner(JsonNode error) {
    return error.has("error") ? error : Json.object().set("error", error);
  }
}
