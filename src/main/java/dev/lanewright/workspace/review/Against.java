package dev.lanewright.workspace.review;

import dev.lanewright.engine.Run;
import dev.lanewright.engine.verdict.Comparison;
import dev.lanewright.engine.verdict.ServedModels;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.workspace.Baselines;
import dev.lanewright.workspace.Details;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the verdicts are read as.
 *
 * @param words such as "support-v3 against all-large"
 * @param comparison pairs of the table, with their sides
 */
public record Against(String words, Comparison comparison) {
  /**
   * What the policy in place serves against what its baseline does (a model, a saved policy, what
   * production served), where such pairs were judged; else every pair, A against B.
   *
   * @param details of the open document, or null before they are known
   */
  public static Against of(VerdictTable verdicts, @Nullable Details details) {
    if (details != null) {
      Run run = details.run();
      Comparison found = ServedModels.compare(verdicts, run, details.baseline(), null);
      if (found.pairs().length > 0) {
        String words =
            run.policy().name() + " against " + Baselines.name(details.baseline(), run.policy());
        return new Against(words, found);
      }
    }
    return new Against("A against B, every pair", everyPair(verdicts));
  }

  /** Every pair but those with the same model on both sides. */
  private static Comparison everyPair(VerdictTable verdicts) {
    int[] pairs =
        IntStream.range(0, verdicts.pairCount()).filter(p -> !verdicts.isControl(p)).toArray();
    return new Comparison(pairs, new boolean[pairs.length], 0, 0);
  }
}
