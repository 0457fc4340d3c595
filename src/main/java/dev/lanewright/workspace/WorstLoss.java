package dev.lanewright.workspace;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.Slice;
import dev.lanewright.engine.View;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where the policy loses most against the baseline: among the categories whose whole interval lies
 * below zero, the one that loses the most quality points over all its pairs, and the stage through
 * which most of its losses came.
 *
 * @param slice figures of the category
 * @param stage index of the stage, the number of stages for the default
 * @param losses samples of the category graded below the baseline's answer
 * @param samples those that this stage decided, indexes into the table, ascending
 */
public record WorstLoss(Slice slice, int stage, long losses, int[] samples) {

  /** The worst loss, or null when no category loses more than its interval. */
  static @Nullable WorstLoss find(Run run, Arm baseline, Figures figures, View view) {
    Slice worst =
        figures.categories().stream()
            .filter(s -> s.delta().quality().hi() < 0)
            .min(Comparator.comparingDouble(s -> s.delta().quality().value() * s.delta().n()))
            .orElse(null);
    return worst == null ? null : of(run, baseline, worst, view);
  }

  @SuppressWarnings("EnumOrdinal") // as the table stores splits
  private static @Nullable WorstLoss of(Run run, Arm baseline, Slice slice, View view) {
    EvalTable table = run.table();
    int category = table.categories().indexOf(slice.name());
    float[] quality = run.arm("").quality();
    byte[] decided = run.decidedBy();
    int[] byStage = new int[run.policy().stages().size() + 1];
    int[] lost = new int[table.n()];
    int found = 0;
    for (int i = 0; i < table.n(); i++) {
      boolean inView = view.split() == null || table.split()[i] == view.split().ordinal();
      if (inView && table.category()[i] == category && quality[i] < baseline.quality()[i]) {
        lost[found++] = i;
        byStage[decided[i]]++;
      }
    }
    if (found == 0) {
      return null;
    }
    int stage = 0;
    for (int s = 1; s < byStage.length; s++) {
      stage = byStage[s] > byStage[stage] ? s : stage;
    }
    int most = stage;
    int[] samples = Arrays.stream(lost, 0, found).filter(i -> decided[i] == most).toArray();
    return new WorstLoss(slice, stage, found, samples);
  }
}
