package dev.lanewright.provider.openai;

import dev.lanewright.provider.call.Usage;
import dev.lanewright.provider.http.Json;
import tools.jackson.databind.JsonNode;

/** Usage of Chat Completions: the prompt's count includes what was read from a cache. */
public final class TokenUsage {
  private TokenUsage() {}

  /** Where the usage stands: Groq puts it elsewhere in a stream. */
  static JsonNode in(JsonNode root) {
    JsonNode usage = root.path("usage");
    return usage.isObject() ? usage : root.path("x_groq").path("usage");
  }

  /** Usage in the common form; unknown where the counts cannot be. */
  public static Usage read(JsonNode u) {
    int prompt = Json.count(u.path("prompt_tokens"));
    int completion = Json.count(u.path("completion_tokens"));
    JsonNode details = u.path("prompt_tokens_details");
    int cached = Math.max(0, Json.count(details.path("cached_tokens")));
    // DeepSeek's name for it.
    cached = Math.max(cached, Json.count(u.path("prompt_cache_hit_tokens")));
    int written = Math.max(0, Json.count(details.path("cache_write_tokens")));
    int reasoning = Json.count(u.path("completion_tokens_details").path("reasoning_tokens"));
    if (prompt < 0 || completion < 0 || cached + written > prompt) {
      return Usage.UNKNOWN;
    }
    int output = completion;
    int total = Json.count(u.path("total_tokens"));
    if (reasoning > 0 && total == prompt + completion + reasoning) {
      // xAI counts reasoning beside the completion; the total tells.
      output += reasoning;
    }
    return reasoning > output
        ? Usage.UNKNOWN
        : new Usage(prompt - cached - written, cached, written, output, reasoning);
  }
}
