package dev.lanewright.provider.gemini;

import dev.lanewright.provider.call.Usage;
import dev.lanewright.provider.http.Json;
import tools.jackson.databind.JsonNode;

/**
 * Usage of generateContent: the prompt's count includes what was read from a cache; the candidates'
 * excludes thoughts, which are billed as output; results of the provider's own tools are input.
 */
public final class ContentUsage {
  private ContentUsage() {}

  public static Usage read(JsonNode u) {
    int prompt = Json.count(u.path("promptTokenCount"));
    int cached = Math.max(0, Json.count(u.path("cachedContentTokenCount")));
    int tools = Math.max(0, Json.count(u.path("toolUsePromptTokenCount")));
    JsonNode candidates = u.path("candidatesTokenCount");
    // Left out where nothing was written, as when the limit went into thoughts.
    int written = candidates.isMissingNode() && u.isObject() ? 0 : Json.count(candidates);
    int thoughts = Json.count(u.path("thoughtsTokenCount"));
    if (prompt < 0 || written < 0 || cached > prompt) {
      return Usage.UNKNOWN;
    }
    return new Usage(
        prompt - cached + tools, cached, 0, written + Math.max(0, thoughts), Math.max(0, thoughts));
  }
}
