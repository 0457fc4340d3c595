package dev.lanewright.traffic.reader;

import dev.lanewright.provider.anthropic.MessageUsage;
import dev.lanewright.provider.call.Usage;
import dev.lanewright.provider.gemini.ContentUsage;
import dev.lanewright.provider.openai.TokenUsage;
import tools.jackson.databind.JsonNode;

/** Usage of a provider's own reply, by the rules of its protocol. */
final class BodyUsage {
  private BodyUsage() {}

  /** Usage of a reply's body; unknown where it says none. */
  static Usage of(JsonNode body) {
    JsonNode gemini = body.path("usageMetadata");
    if (gemini.isObject()) {
      return ContentUsage.read(gemini);
    }
    JsonNode usage = body.path("usage");
    if (usage.has("prompt_tokens")) {
      return TokenUsage.read(usage);
    }
    return responses(usage) ? responsesUsage(usage) : MessageUsage.read(usage);
  }

  /** OpenAI's Responses names its counts as Anthropic does, but counts as Chat Completions. */
  private static boolean responses(JsonNode usage) {
    return usage.has("input_tokens_details") || usage.has("output_tokens_details");
  }

  private static Usage responsesUsage(JsonNode usage) {
    int input = Values.count(usage, "input_tokens");
    int output = Values.count(usage, "output_tokens");
    int cached = Math.max(0, Values.count(usage.path("input_tokens_details"), "cached_tokens"));
    int reasoning = Values.count(usage.path("output_tokens_details"), "reasoning_tokens");
    return input < 0 || output < 0 || cached > input || reasoning > output
        ? Usage.UNKNOWN
        : new Usage(input - cached, cached, 0, output, reasoning);
  }
}
