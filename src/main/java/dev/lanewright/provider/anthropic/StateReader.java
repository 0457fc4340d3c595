package dev.lanewright.provider.anthropic;

import dev.lanewright.provider.call.BatchHandle;
import dev.lanewright.provider.call.BatchState;
import dev.lanewright.provider.call.BatchState.Phase;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Times;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The state of a message batch. */
record StateReader(Endpoint endpoint, String provider) {

  BatchState read(@Nullable JsonNode root) throws CallFailure {
    String id = root == null ? null : Json.textOrNull(root.path("id"));
    if (root == null || id == null) {
      throw endpoint.failure(
          Kind.MALFORMED, "sent no state of a batch that can be read", "", RateLimits.NONE);
    }
    JsonNode counts = root.path("request_counts");
    int[] n = new int[5];
    String[] names = {"processing", "succeeded", "errored", "expired", "canceled"};
    int total = 0;
    for (int i = 0; i < names.length; i++) {
      n[i] = Math.max(0, Json.count(counts.path(names[i])));
      total += n[i];
    }
    return new BatchState(
        new BatchHandle(provider, id),
        switch (root.path("processing_status").asString("")) {
          case "ended" -> Phase.ENDED;
          case "canceling" -> Phase.CANCELING;
          default -> Phase.RUNNING;
        },
        total,
        n[1],
        n[2],
        n[3],
        n[4],
        Times.instant(root.path("created_at")),
        Times.instant(root.path("expires_at")),
        null,
        Json.textOrNull(root.path("results_url")) == null ? null : id,
        null,
        "");
  }
}
