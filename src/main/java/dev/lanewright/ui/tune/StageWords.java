package dev.lanewright.ui.tune;

import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Stage;
import java.util.Locale;

/** What stages are called. */
final class StageWords {
  private StageWords() {}

  /** Title of a stage's card, such as {@code Length} for a rule on characters. */
  static String title(Stage stage) {
    return switch (stage) {
      case Guard g -> "Guard";
      case Rule r -> rule(r.when());
      case Intents i -> "Intents";
      case Score s -> "Score thresholds";
      case Clusters c -> "Clusters";
    };
  }

  private static String rule(Condition when) {
    if (when instanceof Condition.InRange in) {
      String name = in.source().name();
      return name.equals("chars") || name.equals("tokens") ? "Length" : spaced(name);
    }
    return "Rule";
  }

  /** The stage within a sentence: {@code the length rule}, {@code the default}. */
  static String name(Policy policy, int stage) {
    if (stage < 0 || stage >= policy.stages().size()) {
      return "the default";
    }
    return switch (policy.stages().get(stage)) {
      case Guard g -> "a guard";
      case Rule r ->
          title(r).equals("Rule")
              ? "rule " + (stage + 1)
              : "the " + title(r).toLowerCase(Locale.ROOT) + " rule";
      case Intents i -> "the intent table";
      case Score s -> "the score thresholds";
      case Clusters c -> "the clusters";
    };
  }

  /** {@code user_tier} as {@code User tier}. */
  static String spaced(String name) {
    return Tiles.capital(name.replace('_', ' '));
  }
}
