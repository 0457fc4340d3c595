package dev.lanewright.engine;

import dev.lanewright.policy.Policy;
import java.util.Arrays;
import java.util.List;

/**
 * The answers that keep samples uncovered: for each, the first one on its path that was never
 * recorded. When it is there, the path may go on to another one that is not.
 *
 * @param samples positions in the table, ascending
 * @param tiers the tier whose model has to answer, one per sample
 * @param ungraded samples in view whose whole path was answered, but not graded
 */
public record Missing(int[] samples, int[] tiers, int ungraded) {
  /** What the run lacks on the samples in view. */
  public static Missing of(Run run, View view) {
    EvalTable table = run.table();
    Policy policy = run.policy();
    Weights weights = Weights.of(table, view);
    ModelColumns[] models = new ModelColumns[policy.tiers().size()];
    for (int t = 0; t < models.length; t++) {
      ModelColumns columns = table.model(policy.tiers().get(t).model());
      models[t] =
          columns == null ? Outcomes.nothing(policy.tiers().get(t).model(), table.n()) : columns;
    }
    byte[] start = run.start();
    List<Outcome> outcomes = run.outcomes();
    int[] samples = new int[table.n()];
    int[] tiers = new int[table.n()];
    int found = 0;
    int ungraded = 0;
    for (int i = 0; i < table.n(); i++) {
      if (!weights.sees(table, i) || outcomes.get(start[i]).servedAt(i) >= 0) {
        continue;
      }
      int tier = first(run, models, start[i], i);
      if (tier < 0) {
        ungraded++;
      } else {
        samples[found] = i;
        tiers[found++] = tier;
      }
    }
    return new Missing(Arrays.copyOf(samples, found), Arrays.copyOf(tiers, found), ungraded);
  }

  /** The first tier on the path that never answered, -1 for none. */
  private static int first(Run run, ModelColumns[] models, int start, int i) {
    int at = start;
    while (models[at].answered()[i] != 0) {
      byte gate = run.gateResult(at, i);
      if (gate == Outcomes.UNGATED || gate == Need.PASS) {
        return ahead(run, models, start, i);
      }
      at = run.fits().raise(at + 1, i);
    }
    return at;
  }

  /** The tier that was started ahead and never answered, where the path itself is complete. */
  private static int ahead(Run run, ModelColumns[] models, int start, int i) {
    boolean graded = !Float.isNaN(models[start].quality()[i]);
    if (!graded || Outcomes.speculation(run.policy()) == null || start + 1 >= models.length) {
      return -1;
    }
    int next = run.fits().raise(start + 1, i);
    return models[next].answered()[i] == 0 ? next : -1;
  }
}
