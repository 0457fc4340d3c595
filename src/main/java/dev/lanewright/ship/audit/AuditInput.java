package dev.lanewright.ship.audit;

import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.policy.Source;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an audit reads.
 *
 * @param run the policy on the drawn set, its table with {@link #needs}
 * @param verdicts of the drawn set
 * @param tuned the policy on the set that it was tuned on, with the same needs, or null
 * @param line largest misroute rate that is fine, 0 to 1
 */
public record AuditInput(
    String evalSet, String hash, Run run, VerdictTable verdicts, @Nullable Run tuned, double line) {
  private static final Need.Numbers WEIGHT = new Need.Numbers(Source.field("weight"));
  private static final Need.Numbers CHARS = new Need.Numbers(Source.signal("chars"));
  private static final Need.Field LANE = new Need.Field("lane");
  private static final Need.Field MODEL = new Need.Field("production_model");
  private static final Need.Field VERSION = new Need.Field("routing.policy");

  /** Columns that an audit reads besides those of the policy. */
  public static Set<Need> needs() {
    return Set.of(WEIGHT, CHARS, LANE, MODEL, VERSION);
  }

  /** How many calls each sample stands for; 1 where the set was not drawn from a log. */
  double[] weights() {
    double[] given = run.table().numbers(WEIGHT);
    double[] weights = new double[given.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = given[i] > 0 ? given[i] : 1;
    }
    return weights;
  }

  static double[] chars(Run run) {
    return run.table().numbers(CHARS);
  }

  Labels lanes() {
    return run.table().labels(LANE);
  }

  Labels models() {
    return run.table().labels(MODEL);
  }

  Labels versions() {
    return run.table().labels(VERSION);
  }
}
