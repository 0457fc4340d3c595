package dev.lanewright.ship.gate;

import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import java.util.Set;

/** What stages are called within a sentence. */
public final class StageNames {
  private static final Set<String> LENGTHS = Set.of("chars", "tokens");

  private StageNames() {}

  /** The stage of that index: {@code the length rule}, {@code the default} past the last. */
  public static String of(Policy policy, int stage) {
    if (stage < 0 || stage >= policy.stages().size()) {
      return "the default";
    }
    return switch (policy.stages().get(stage)) {
      case Guard g -> "guard " + (stage + 1);
      case Rule r ->
          r.when() instanceof Condition.InRange in && LENGTHS.contains(in.source().name())
              ? "the length rule"
              : "rule " + (stage + 1);
      case Intents i -> "the intent table";
      case Score s -> "the score thresholds";
      case Clusters c -> "the clusters";
    };
  }
}
