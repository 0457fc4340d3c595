package dev.lanewright.replay.answer;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.call.ChatRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How answers are asked for.
 *
 * @param maxOutputTokens most tokens of an answer
 * @param temperature sent to models that take one; NaN for the provider's default
 * @param logprobs whether log-probabilities are wanted, as the answer's confidence
 * @param stream whether to measure the time to the first token
 * @param fallbacks models of equal quality by model, asked in order when it gives nothing
 */
public record AnswerSettings(
    int maxOutputTokens,
    double temperature,
    boolean logprobs,
    boolean stream,
    Map<String, List<String>> fallbacks) {
  /** Up to 1,024 tokens, temperature 0, streamed. */
  public static final AnswerSettings DEFAULT = new AnswerSettings(1024, 0, false, true, Map.of());

  public AnswerSettings {
    fallbacks = Map.copyOf(fallbacks);
  }

  /** The request for one model's answer. */
  ChatRequest request(Catalogue catalogue, String model, List<Message> messages) {
    ModelEntry entry = catalogue.model(model).orElseGet(() -> ModelEntry.named(model));
    var parameters = new TreeMap<String, Object>();
    // An unknown model is asked as most take it.
    boolean takes = entry.parameters().isEmpty() || entry.parameters().contains("temperature");
    if (!Double.isNaN(temperature) && takes) {
      parameters.put("temperature", temperature);
    }
    return new ChatRequest(
        entry, messages, maxOutputTokens, parameters, null, null, logprobs, stream);
  }

  /** As lines of a run's plan. */
  Map<String, String> lines() {
    var lines = new LinkedHashMap<String, String>();
    lines.put("maxOutputTokens", Integer.toString(maxOutputTokens));
    lines.put("temperature", Double.toString(temperature));
    lines.put("logprobs", Boolean.toString(logprobs));
    lines.put("stream", Boolean.toString(stream));
    fallbacks.forEach((model, others) -> lines.put("fallback " + model, String.join(" ", others)));
    return lines;
  }

  static AnswerSettings of(Map<String, String> lines) {
    var fallbacks = new LinkedHashMap<String, List<String>>();
    lines.forEach(
        (key, value) -> {
          if (key.startsWith("fallback ")) {
            fallbacks.put(key.substring("fallback ".length()), List.of(value.split(" ")));
          }
        });
    return new AnswerSettings(
        Integer.parseInt(lines.getOrDefault("maxOutputTokens", "1024")),
        Double.parseDouble(lines.getOrDefault("temperature", "0")),
        Boolean.parseBoolean(lines.get("logprobs")),
        Boolean.parseBoolean(lines.get("stream")),
        fallbacks);
  }
}
