package dev.lanewright.provider.openai;

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

/** Reads the lines of a batch's two files, each id once; lines of unknown ids are left out. */
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
    JsonNode response = line.path("response");
    int status = response.path("status_code").asInt(0);
    if (status / 100 == 2) {
      return Optional.of(succeeded(id, request, response));
    }
    if (status > 0) {
      return Optional.of(
          new BatchResult(
              id,
              End.FAILED,
              null,
              Failures.ofStatus(endpoint, status, response.path("body"), RateLimits.NONE)));
    }
    JsonNode error = line.path("error");
    String code = error.path("code").asString("");
    End end =
        switch (code) {
          case "batch_expired" -> End.EXPIRED;
          case "batch_cancelled" -> End.CANCELED;
          default -> End.FAILED;
        };
    String what =
        end == End.FAILED
            ? "failed at an item of the batch"
            : end == End.EXPIRED
                ? "did not reach an item of the batch in time"
                : "cancelled an item of the batch";
    return Optional.of(
        new BatchResult(
            id,
            end,
            null,
            endpoint.failure(
                Kind.SERVER, what, error.path("message").asString(""), RateLimits.NONE)));
  }

  private BatchResult succeeded(String id, ChatRequest request, JsonNode response) {
    try {
      return new BatchResult(
          id,
          End.SUCCEEDED,
          new ReplyBody(endpoint, request)
              .read(
                  response.path("body"),
                  Double.NaN,
                  RateLimits.NONE,
                  Json.textOrNull(response.path("request_id"))),
          null);
    } catch (CallFailure e) {
      return new BatchResult(id, End.FAILED, null, e);
    }
  }
}
