package dev.lanewright.ui.data;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Tokens of one answer, as recorded or else as estimated from the texts.
 *
 * @param input tokens of the request, -1 when unknown
 * @param output tokens of the answer, -1 when unknown
 * @param inputEstimated whether the input was counted here
 * @param outputEstimated whether the output was counted here
 */
record Tokens(int input, int output, boolean inputEstimated, boolean outputEstimated) {

  /** Tokens of every answer to a sample. */
  static Map<Answer, Tokens> of(Sample sample, List<Answer> answers, ToIntFunction<String> count) {
    int request =
        answers.stream().anyMatch(a -> a.inputTokens() < 0) && !sample.messages().isEmpty()
            ? sample.messages().stream().map(Message::content).mapToInt(count).sum()
            : -1;
    var all = new HashMap<Answer, Tokens>();
    for (Answer a : answers) {
      String text = a.text();
      boolean in = a.inputTokens() < 0 && request >= 0;
      boolean out = a.outputTokens() < 0 && text != null;
      all.put(
          a,
          new Tokens(
              in ? request : a.inputTokens(),
              out && text != null ? count.applyAsInt(text) : a.outputTokens(),
              in,
              out));
    }
    return all;
  }
}
