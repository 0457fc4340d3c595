package dev.lanewright.judge;

import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.call.ChatRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one call shows a judge.
 *
 * @param sample the request and, perhaps, the known good answer
 * @param first the answer shown first, or the only one
 * @param second the answer shown second, or null
 */
public record Material(Sample sample, String first, @Nullable String second) {

  /** The request to a judge. */
  public ChatRequest request(JudgePrompt prompt, ModelEntry judge, int maxOutput) {
    var messages = new ArrayList<Message>();
    if (!prompt.system().isBlank()) {
      messages.add(new Message("system", prompt.system()));
    }
    messages.add(new Message("user", prompt.fill(values())));
    // Sent to models that take it only; the same judge should say the same.
    var parameters = new TreeMap<String, Object>(Map.of("temperature", 0.0));
    return new ChatRequest(
        judge, messages, maxOutput, parameters, null, Formats.of(prompt.kind()), false, false);
  }

  private Map<String, String> values() {
    var values = new HashMap<String, String>();
    values.put("request", conversation(sample.messages()));
    values.put("reference", Objects.requireNonNullElse(sample.reference(), "(none is known)"));
    values.put("answer", first);
    values.put("answer_a", first);
    values.put("answer_b", Objects.requireNonNullElse(second, ""));
    return values;
  }

  private static String conversation(List<Message> messages) {
    if (messages.size() == 1) {
      return messages.getFirst().content();
    }
    var text = new StringBuilder();
    for (Message m : messages) {
      text.append(text.isEmpty() ? "" : "\n\n").append(m.role()).append(": ").append(m.content());
    }
    return text.toString();
  }
}
