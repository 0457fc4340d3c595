package dev.lanewright.ship.gate;

import dev.lanewright.engine.Arms;
import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.verdict.Comparison;
import dev.lanewright.engine.verdict.Panel;
import dev.lanewright.engine.verdict.ServedModels;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.engine.verdict.Standings;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.engine.verdict.VerdictTallies;
import dev.lanewright.engine.verdict.VerdictTally;

/**
 * What the chosen panel said of a policy's answers against the baseline's, by the gate's rules: a
 * pair that turns with the order counts as worse, one that nobody could read is left out.
 *
 * @param pairs that were judged and could be read
 * @param goodOrTied of them, as good as the baseline's answer or better
 * @param unjudged samples whose two answers differ and of which there is no verdict
 */
public record JudgedSample(long pairs, long goodOrTied, long unjudged) {
  /** The field in which a set drawn from a log keeps the model that answered. */
  public static final Need.Field ANSWERED = new Need.Field("production_model");

  /**
   * The verdicts on a set. The policy's answer is the one that production gave, where the set says
   * so, else that of the tier which serves.
   *
   * @param run of the policy, on a table that also has {@link #ANSWERED}
   */
  public static JudgedSample of(Run run, Baseline baseline, VerdictTable verdicts, Panel panel) {
    EvalTable table = run.table();
    String[] ours = ServedModels.of(run);
    Labels answered = table.labels(ANSWERED);
    for (int i = 0; i < ours.length; i++) {
      int code = answered.codes()[i];
      if (code >= 0) {
        ours[i] = Arms.model(table, run.policy(), answered.values().get(code));
      }
    }
    Comparison comparison =
        Comparison.routed(
            verdicts, table.ids(), ours, ServedModels.of(baseline, table, run.policy()));
    Standing[] standings =
        Standings.ofPanel(verdicts, Evidence.raters(verdicts, panel), panel.rule(), true);
    VerdictTally all = VerdictTallies.of(verdicts, comparison, standings, c -> 1.0).all();
    return new JudgedSample(all.n(), Math.round(all.better() + all.tied()), comparison.unjudged());
  }
}
