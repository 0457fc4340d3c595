package dev.lanewright.engine.verdict;

import dev.lanewright.engine.Arms;
import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Run;
import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which model serves each sample, by name; empty where it is not known. */
public final class ServedModels {
  private ServedModels() {}

  /**
   * The pairs that compare what a policy serves with what a baseline serves.
   *
   * @param split only samples of this split, or null for all
   */
  public static Comparison compare(
      VerdictTable verdicts, Run run, Baseline baseline, @Nullable Split split) {
    EvalTable t = run.table();
    String[] ours = of(run);
    String[] theirs = of(baseline, t, run.policy());
    int[] rows =
        IntStream.range(0, t.n())
            .filter(i -> split == null || t.split()[i] == split.ordinal())
            .toArray();
    long[] ids = new long[rows.length];
    String[] one = new String[rows.length];
    String[] other = new String[rows.length];
    for (int k = 0; k < rows.length; k++) {
      ids[k] = t.ids()[rows[k]];
      one[k] = ours[rows[k]];
      other[k] = theirs[rows[k]];
    }
    return Comparison.routed(verdicts, ids, one, other);
  }

  /** By a policy. */
  public static String[] of(Run run) {
    List<String> models = run.policy().tiers().stream().map(Tier::model).toList();
    byte[] served = run.served();
    String[] names = new String[served.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = served[i] < 0 ? "" : models.get(served[i]);
    }
    return names;
  }

  /** By a baseline of that policy; a production field that was not loaded is not known. */
  public static String[] of(Baseline baseline, EvalTable table, Policy policy) {
    String[] names = new String[table.n()];
    Arrays.fill(names, "");
    switch (baseline) {
      case Baseline.Saved saved -> {
        return of(Run.of(table, saved.policy()));
      }
      case Baseline.Model model -> Arrays.fill(names, model.model());
      case Baseline.Production production -> {
        var need = new Need.Field(production.field());
        if (table.has(need)) {
          Labels labels = table.labels(need);
          List<String> models =
              labels.values().stream().map(v -> Arms.model(table, policy, v)).toList();
          for (int i = 0; i < names.length; i++) {
            int code = labels.codes()[i];
            names[i] = code < 0 ? "" : models.get(code);
          }
        }
      }
    }
    return names;
  }
}
