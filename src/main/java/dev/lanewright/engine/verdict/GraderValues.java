package dev.lanewright.engine.verdict;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.Shown;
import java.util.Arrays;

/** The recorded grades of the answers as a rater of pairs, so that judges can be checked by it. */
public final class GraderValues {
  /** What the recorded grades are called as a rater. */
  public static final String NAME = "recorded grade";

  private GraderValues() {}

  /**
   * The grader's values: the answer with the higher grade is better, equal grades tie; a pair of
   * which either answer has no grade is not judged.
   *
   * @param graded the answers' columns of the same eval set
   * @return null when no pair can be judged
   */
  public static @org.jspecify.annotations.Nullable RaterValues of(
      VerdictTable table, EvalTable graded) {
    var byOrder = new Standing[Shown.values().length][table.pairCount()];
    for (Standing[] one : byOrder) {
      Arrays.fill(one, Standing.NONE);
    }
    ModelColumns[] models = table.models().stream().map(graded::model).toArray(ModelColumns[]::new);
    boolean any = false;
    for (int p = 0; p < table.pairCount(); p++) {
      int row = Arrays.binarySearch(graded.ids(), table.samples()[p]);
      double a = grade(models, table.armA()[p], row);
      double b = grade(models, table.armB()[p], row);
      if (!Double.isNaN(a) && !Double.isNaN(b)) {
        any = true;
        byOrder[Shown.UNKNOWN.ordinal()][p] =
            a > b ? Standing.BETTER : a < b ? Standing.WORSE : Standing.TIED;
      }
    }
    return any ? new RaterValues(NAME, RaterKind.GRADER, byOrder) : null;
  }

  private static double grade(
      @org.jspecify.annotations.Nullable ModelColumns[] models, int arm, int row) {
    ModelColumns m = arm < 0 ? null : models[arm];
    return m == null || row < 0 ? Double.NaN : m.quality()[row];
  }
}
