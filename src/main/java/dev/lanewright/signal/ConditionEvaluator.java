package dev.lanewright.signal;

import dev.lanewright.policy.Condition;
import java.util.function.Predicate;

/** Conditions on a request's text, compiled. */
public final class ConditionEvaluator {
  private ConditionEvaluator() {}

  /**
   * Compiles the condition into a test that is safe for concurrent use.
   *
   * @throws IllegalArgumentException where its pattern is outside the portable subset
   */
  public static Predicate<String> compile(Condition.Text condition) {
    return switch (condition) {
      case Condition.Keyword k -> new KeywordMatcher(k.words())::find;
      case Condition.Regex r -> PortableRegex.compile(r.pattern())::find;
    };
  }
}
