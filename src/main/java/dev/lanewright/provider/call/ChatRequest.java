package dev.lanewright.provider.call;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.ModelEntry;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a model, free of any protocol.
 *
 * @param model which; only parameters that it takes are sent
 * @param messages roles and texts, system prompts included, oldest first; not empty
 * @param maxOutputTokens most tokens of the reply, above 0
 * @param parameters such as {@code temperature}; values are {@code Double}, {@code Integer}, {@code
 *     String} or {@code Boolean}. Those that the model does not take are left out
 * @param toolsJson tools in OpenAI's form, a JSON array, translated for the protocol; or null
 * @param format shape that the reply must have, or null for free text
 * @param logprobs whether token log-probabilities are wanted where the protocol offers them
 * @param stream whether to stream, so that the time to the first token is measured
 */
public record ChatRequest(
    ModelEntry model,
    List<Message> messages,
    int maxOutputTokens,
    SequencedMap<String, Object> parameters,
    @Nullable String toolsJson,
    @Nullable ReplyFormat format,
    boolean logprobs,
    boolean stream) {
  public ChatRequest {
    messages = List.copyOf(messages);
    // Sorted, so that equal requests have equal keys in the ledger.
    parameters = Collections.unmodifiableSequencedMap(new TreeMap<>(parameters));
  }

  /** A plain request for text. */
  public static ChatRequest of(ModelEntry model, List<Message> messages, int maxOutputTokens) {
    return new ChatRequest(
        model, messages, maxOutputTokens, new TreeMap<>(), null, null, false, false);
  }
}
