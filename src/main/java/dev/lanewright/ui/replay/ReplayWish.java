package dev.lanewright.ui.replay;

import dev.lanewright.replay.answer.AnswerSettings;
import java.util.List;
import java.util.Map;

/**
 * What a person wants called.
 *
 * @param which which samples
 * @param models {@code provider/id}
 * @param sample only so many samples, every category in proportion; 0 for all
 * @param concurrency calls in flight per provider
 * @param maxOutputTokens most tokens of an answer
 * @param logprobs whether to ask for log-probabilities, as confidence
 * @param batches whether to hand the calls in as batches, at the batch price, done within a day
 * @param fallbacks models of equal quality by model, asked when it gives nothing
 */
record ReplayWish(
    Which which,
    List<String> models,
    int sample,
    int concurrency,
    int maxOutputTokens,
    boolean logprobs,
    boolean batches,
    Map<String, List<String>> fallbacks) {
  /** Which samples. */
  enum Which {
    POLICY("Policy lacks", "what the policy in hand cannot be evaluated without"),
    MISSING("Missing", "every sample that a model never answered"),
    FAILED("Failed", "calls that brought an error"),
    ALL("All", "every sample; answers that are there stay"),
    GATES("Gates", "what the policy's verifiers and critics never said of recorded answers");

    final String word;
    final String words;

    Which(String word, String words) {
      this.word = word;
      this.words = words;
    }
  }

  ReplayWish {
    models = List.copyOf(models);
    fallbacks = Map.copyOf(fallbacks);
  }

  AnswerSettings answers() {
    return new AnswerSettings(maxOutputTokens, 0, logprobs, false, fallbacks);
  }
}
