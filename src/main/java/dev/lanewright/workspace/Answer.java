package dev.lanewright.workspace;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.Arms;
import dev.lanewright.engine.CascadeStudy;
import dev.lanewright.engine.Curve;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.FigureMaker;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Flips;
import dev.lanewright.engine.GateGap;
import dev.lanewright.engine.Histogram;
import dev.lanewright.engine.References;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.ThresholdIndex;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Quick figures of a question, with the runs that they stand on. */
record Answer(Question question, Run run, Run savedRun, Arm arm, Figures figures, Figures saved) {

  /** Bars of a score distribution. */
  private static final int BINS = 40;

  /** Positions of a frontier. */
  private static final int POINTS = 60;

  /**
   * Answers a question.
   *
   * @param last an earlier answer, whose runs are reused as far as nothing changed, or null
   */
  @SuppressWarnings("ReferenceEquality") // tables and runs are large and immutable
  static Answer of(EvalTable table, Question q, @Nullable Answer last) {
    return last != null && last.run.table() == table ? last.next(q) : first(table, q);
  }

  private static Answer first(EvalTable table, Question q) {
    Run run = Run.of(table, q.shown());
    Run saved = q.shown().equals(q.saved()) ? run : Run.of(table, q.saved());
    Arm arm = Arms.of(table, q.baseline(), q.shown());
    Figures figures = FigureMaker.figures(run, arm, q.view());
    return new Answer(
        q,
        run,
        saved,
        arm,
        figures,
        saved.equals(run) ? figures : FigureMaker.figures(saved, arm, q.view()));
  }

  @SuppressWarnings("ReferenceEquality") // runs are large and immutable
  private Answer next(Question q) {
    Run newRun = edit(run, q.shown());
    Run newSaved = q.shown().equals(q.saved()) ? newRun : edit(savedRun, q.saved());
    boolean sameArm =
        question.baseline().equals(q.baseline())
            && question.shown().tiers().equals(q.shown().tiers());
    Arm newArm = sameArm ? arm : Arms.of(run.table(), q.baseline(), q.shown());
    boolean sameView = sameArm && question.view().equals(q.view());
    Figures newFigures = FigureMaker.figures(newRun, newArm, q.view());
    Figures then =
        newSaved == newRun
            ? newFigures
            : sameView && newSaved == savedRun
                ? saved
                : FigureMaker.figures(newSaved, newArm, q.view());
    return new Answer(q, newRun, newSaved, newArm, newFigures, then);
  }

  private static Run edit(Run run, Policy policy) {
    return run.policy().equals(policy) ? run : run.edit(policy);
  }

  /** What stands behind charts and lists; null when told to stop. */
  @Nullable Details details(BooleanSupplier stop) {
    Map<Integer, ThresholdIndex> indexes = new HashMap<>();
    Map<Integer, Map<String, Curve>> curves = new HashMap<>();
    Map<Integer, Histogram> histograms = new HashMap<>();
    List<Stage> stages = question.shown().stages();
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i) instanceof Score score && !stop.getAsBoolean()) {
        ThresholdIndex index = ThresholdIndex.of(run, i, arm, question.view());
        indexes.put(i, index);
        histograms.put(i, index.histogram(BINS));
        Map<String, Curve> byTier = new HashMap<>();
        for (String tier : score.thresholds().keySet()) {
          byTier.put(tier, index.curve(tier, POINTS));
        }
        curves.put(i, byTier);
      }
    }
    if (stop.getAsBoolean()) {
      return null;
    }
    Figures all =
        question.view().category() == null
            ? null
            : FigureMaker.figures(run, arm, question.view().withCategory(null));
    return new Details(
        run,
        savedRun,
        question.baseline(),
        arm,
        question.view(),
        indexes,
        curves,
        histograms,
        References.of(run, question.view()),
        Flips.between(savedRun, run, question.view()),
        WorstLoss.find(run, arm, figures, question.view()),
        all,
        CascadeStudy.of(run, question.view()),
        GateGap.of(run, question.view()));
  }

  /** Figures with intervals from the bootstrap; null when told to stop. */
  @Nullable Figures refined(BooleanSupplier stop) {
    return FigureMaker.refine(run, arm, question.view(), SEED, stop);
  }

  /** One seed for all, so that the same edit shows the same intervals. */
  static final long SEED = 20_260_101;
}
