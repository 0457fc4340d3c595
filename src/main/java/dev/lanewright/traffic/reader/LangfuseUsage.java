package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.JsonText;
import dev.lanewright.provider.call.Usage;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Usage as Langfuse keeps it: kinds that do not overlap ({@code input}, {@code
 * input_cached_tokens}, {@code output}, {@code output_reasoning_tokens}, …) and their total. Its
 * ingestion takes the details of OpenAI's counts off input and output, and those of spans off
 * {@code gen_ai.usage.input_tokens} (langfuse/langfuse: {@code OpenAICompletionUsageSchema}, {@code
 * OtelIngestionProcessor.cacheUsage.test.ts}); where no total is sent it is the sum of all kinds
 * (its documentation, "Token and cost tracking"). Details that a client sent on its own are kept as
 * they came: where the total equals input and output alone, they are parts of them.
 */
final class LangfuseUsage {
  private LangfuseUsage() {}

  static Usage of(JsonNode row, JsonText json) {
    JsonNode u = Values.tree(json, Values.at(row, "usageDetails", "usage_details", "usage"));
    int input = Values.count(u, "input", "prompt_tokens", "promptTokens", "input_tokens");
    int output =
        Values.count(u, "output", "completion_tokens", "completionTokens", "output_tokens");
    if (!u.isObject() || u.isEmpty()) {
      input = Values.count(row, "inputUsage", "promptTokens", "input_usage", "prompt_tokens");
      output =
          Values.count(row, "outputUsage", "completionTokens", "output_usage", "completion_tokens");
    }
    if (input < 0 || output < 0) {
      return Usage.UNKNOWN;
    }
    int cached = 0;
    int written = 0;
    int reasoning = 0;
    int otherInput = 0;
    int otherOutput = 0;
    for (Map.Entry<String, JsonNode> e : u.properties()) {
      String name = e.getKey().toLowerCase(Locale.ROOT);
      int n = Math.max(0, Values.count(u, e.getKey()));
      if (name.contains("creation") || name.contains("cache_write")) {
        written += n;
      } else if (name.contains("cache")) {
        cached += n;
      } else if (name.contains("reasoning") || name.contains("thought")) {
        reasoning += n;
      } else if (name.startsWith("input_") && !name.equals("input_tokens")) {
        otherInput += n;
      } else if (name.startsWith("output_") && !name.equals("output_tokens")) {
        otherOutput += n;
      }
    }
    int total = Values.count(u, "total", "total_tokens", "totalTokens");
    if (total == input + output) {
      return cached + written > input || reasoning > output
          ? Usage.UNKNOWN
          : new Usage(input - cached - written, cached, written, output, reasoning);
    }
    return new Usage(
        input + otherInput, cached, written, output + reasoning + otherOutput, reasoning);
  }

  /** USD, or NaN. */
  static double cost(JsonNode row, JsonText json) {
    double direct =
        Values.number(row, "calculatedTotalCost", "totalCost", "total_cost", "totalCostUsd");
    return Double.isNaN(direct)
        ? Values.number(
            Values.tree(json, Values.at(row, "costDetails", "cost_details")), "total", "total_cost")
        : direct;
  }
}
