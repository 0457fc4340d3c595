package dev.lanewright.cli;

import dev.lanewright.engine.Baseline;
import dev.lanewright.policy.Policy;

/** Reads {@code --baseline}. */
final class BaselineOption {
  private static final String FIELD = "field:";
  private static final String MODEL = "model:";

  private BaselineOption() {}

  /**
   * The baseline meant.
   *
   * @param given {@code strong}, {@code cheap}, {@code field:NAME} (what production did), {@code
   *     model:NAME}, or a policy's file or name
   */
  static Baseline read(String given, Policy policy, OpenSet set) {
    if (given.equals("strong")) {
      return new Baseline.Model(policy.tiers().getLast().model());
    }
    if (given.equals("cheap")) {
      return new Baseline.Model(policy.tiers().getFirst().model());
    }
    if (given.startsWith(FIELD)) {
      String field = given.substring(FIELD.length());
      if (!set.fields().contains(field)) {
        throw CommandError.wrong(
            "\"%s\" has no field \"%s\"; it has: %s"
                .formatted(set.info().name(), field, OpenSet.names(set.fields())));
      }
      return new Baseline.Production(field);
    }
    if (given.startsWith(MODEL)) {
      return new Baseline.Model(set.model(given.substring(MODEL.length())).model());
    }
    return new Baseline.Saved(PolicyFile.load(given, set.workspace()));
  }
}
