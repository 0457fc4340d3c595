package dev.lanewright.provider.anthropic;

import dev.lanewright.provider.call.Usage;
import dev.lanewright.provider.http.Json;
import tools.jackson.databind.JsonNode;

/** Usage of Messages: input excludes what was read from and written to a cache. */
public final class MessageUsage {
  private MessageUsage() {}

  public static Usage read(JsonNode u) {
    int input = Json.count(u.path("input_tokens"));
    int output = Json.count(u.path("output_tokens"));
    if (input < 0 || output < 0) {
      return Usage.UNKNOWN;
    }
    return new Usage(
        input,
        Math.max(0, Json.count(u.path("cache_read_input_tokens"))),
        Math.max(0, Json.count(u.path("cache_creation_input_tokens"))),
        output,
        -1);
  }
}
