package dev.lanewright.provider.openai;

import dev.lanewright.provider.call.BatchHandle;
import dev.lanewright.provider.call.BatchState;
import dev.lanewright.provider.call.BatchState.Phase;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Times;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The state of a batch. */
final class StateReader {
  private StateReader() {}

  /** The state, or null where it has no id. */
  static @Nullable BatchState read(
      Endpoint endpoint, String provider, JsonNode root, String tagName) {
    String id = Json.textOrNull(root.path("id"));
    if (id == null) {
      return null;
    }
    Phase phase = phase(root.path("status").asString(""));
    JsonNode counts = root.path("request_counts");
    int total = Json.count(counts.path("total"));
    int done = Math.max(0, Json.count(counts.path("completed")));
    int failed = Math.max(0, Json.count(counts.path("failed")));
    int rest = phase.over() ? Math.max(0, total - done - failed) : 0;
    return new BatchState(
        new BatchHandle(provider, id),
        phase,
        total,
        done,
        failed,
        phase == Phase.EXPIRED ? rest : 0,
        phase == Phase.CANCELED ? rest : 0,
        Times.instant(root.path("created_at")),
        Times.instant(root.path("expires_at")),
        Json.textOrNull(root.path("metadata").path(tagName)),
        Json.textOrNull(root.path("output_file_id")),
        Json.textOrNull(root.path("error_file_id")),
        endpoint.scrub(root.path("errors").path("data").path(0).path("message").asString("")));
  }

  private static Phase phase(String status) {
    return switch (status) {
      case "completed" -> Phase.ENDED;
      case "failed" -> Phase.FAILED;
      case "expired" -> Phase.EXPIRED;
      case "cancelling" -> Phase.CANCELING;
      case "cancelled" -> Phase.CANCELED;
      default -> Phase.RUNNING;
    };
  }
}
