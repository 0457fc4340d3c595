package dev.lanewright.engine;

import dev.lanewright.policy.Condition;

/** Whether a condition holds of one sample. */
record Holding(EvalTable table, int sample) {
  boolean holds(Condition condition) {
    return switch (condition) {
      case Condition.All all -> all.of().stream().allMatch(this::holds);
      case Condition.Any any -> any.of().stream().anyMatch(this::holds);
      case Condition.Not not -> !holds(not.of());
      case Condition.Text text -> table.bytes(new Need.Flag(text))[sample] != 0;
      case Condition.FieldIn in -> {
        Labels labels = table.labels(new Need.Field(in.field()));
        int code = labels.codes()[sample];
        yield code >= 0 && in.in().contains(labels.values().get(code));
      }
      case Condition.InRange in ->
          in.range().contains(table.numbers(new Need.Numbers(in.source()))[sample]);
    };
  }
}
