package dev.lanewright.signal;

import dev.lanewright.policy.Condition;
import dev.lanewright.policy.IntentSource;
import java.util.List;
import java.util.function.Predicate;

/** An intent source that reads the request's text, compiled. Safe for concurrent use. */
public final class IntentEvaluator {
  private final List<String> labels;
  private final List<Predicate<String>> tests;

  private IntentEvaluator(List<String> labels, List<Predicate<String>> tests) {
    this.labels = labels;
    this.tests = tests;
  }

  /**
   * Compiles the source; a field source has no labels.
   *
   * @throws IllegalArgumentException where a pattern is outside the portable subset
   */
  public static IntentEvaluator compile(IntentSource source) {
    return switch (source) {
      case IntentSource.Keywords k ->
          new IntentEvaluator(
              List.copyOf(k.words().keySet()),
              k.words().values().stream()
                  .map(w -> ConditionEvaluator.compile(new Condition.Keyword(w)))
                  .toList());
      case IntentSource.Patterns p ->
          new IntentEvaluator(
              List.copyOf(p.patterns().keySet()),
              p.patterns().values().stream()
                  .map(r -> ConditionEvaluator.compile(new Condition.Regex(r)))
                  .toList());
      case IntentSource.Trained t -> new IntentEvaluator(List.of(), List.of());
      case IntentSource.Field f -> new IntentEvaluator(List.of(), List.of());
    };
  }

  /** The labels it can give, in order. */
  public List<String> labels() {
    return labels;
  }

  /** Index of the first label that the text has, or -1. */
  public int label(String text) {
    for (int i = 0; i < tests.size(); i++) {
      if (tests.get(i).test(text)) {
        return i;
      }
    }
    return -1;
  }
}
