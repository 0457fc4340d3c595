package dev.lanewright.learn.tune;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Run;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;

/** Finds the best tier for every label of an intent table, the rest of the policy as it is. */
final class TableTuner {
  private TableTuner() {}

  /**
   * The best table.
   *
   * @param policy the policy with it
   * @param exact whether no other table is better
   */
  record Tuned(Policy policy, boolean exact) {}

  /** The best table of the stage; empty where no table meets the needs. */
  static Optional<Tuned> tune(Run run, int stage, Samples samples, BooleanSupplier stop) {
    Policy policy = run.policy();
    Intents intents = (Intents) policy.stages().get(stage);
    List<String> labels = List.copyOf(intents.table().keySet());
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    List<byte[]> starts = new ArrayList<>();
    for (int t = 0; t < samples.tiers(); t++) {
      String tier = policy.tiers().get(t).name();
      var table = new LinkedHashMap<String, String>();
      labels.forEach(l -> table.put(l, tier));
      starts.add(run.edit(policy.withStage(stage, with(intents, table))).start());
    }
    Choices problem = problem(run.table(), intents, labels, starts, samples);
    return MultipleChoice.solve(problem, stop)
        .map(
            s -> {
              var table = new LinkedHashMap<String, String>();
              for (int g = 0; g < labels.size(); g++) {
                table.put(labels.get(g), policy.tiers().get(s.chosen()[g]).name());
              }
              return new Tuned(policy.withStage(stage, with(intents, table)), s.exact());
            });
  }

  /** One group per label, and one more of what no label moves. */
  private static Choices problem(
      EvalTable table, Intents intents, List<String> labels, List<byte[]> starts, Samples samples) {
    Labels column =
        intents.source() instanceof IntentSource.Field f
            ? table.labels(new Need.Field(f.name()))
            : table.labels(new Need.TextIntent(intents.source()));
    int[] groupOf = new int[column.values().size() + 1];
    for (int v = 0; v < column.values().size(); v++) {
      int g = labels.indexOf(column.values().get(v));
      groupOf[v + 1] = g < 0 ? labels.size() : g;
    }
    groupOf[0] = labels.size();
    int tiers = starts.size();
    int resources = samples.need().length;
    double[][] cost = new double[labels.size() + 1][tiers];
    double[][][] resource = new double[resources][labels.size() + 1][tiers];
    for (int j = 0; j < samples.count(); j++) {
      int i = samples.at(j);
      int g = groupOf[column.codes()[i] + 1];
      for (int t = 0; t < tiers; t++) {
        int start = starts.get(t)[i];
        cost[g][t] += samples.objective(start, j);
        for (int k = 0; k < resources; k++) {
          resource[k][g][t] += samples.resource(k, start, j);
        }
      }
    }
    return new Choices(cost, resource, samples.need());
  }

  private static Intents with(Intents intents, SequencedMap<String, String> table) {
    return new Intents(intents.source(), table, intents.minConfidence(), intents.otherwise());
  }
}
