package dev.lanewright.workspace.review;

import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.review.Disputes;
import dev.lanewright.engine.verdict.Comparison;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.workspace.Baselines;
import dev.lanewright.workspace.Details;
import java.util.Arrays;
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
   * What the policy in place serves against what one model does, where such pairs were judged; else
   * every pair, A against B.
   *
   * @param details of the open document, or null before they are known
   */
  public static Against of(VerdictTable verdicts, @Nullable Details details) {
    if (details != null && details.baseline() instanceof Baseline.Model model) {
      Run run = details.run();
      EvalTable table = run.table();
      String[] routed = new String[table.n()];
      byte[] served = run.served();
      for (int i = 0; i < routed.length; i++) {
        routed[i] = served[i] < 0 ? "" : run.policy().tiers().get(served[i]).model();
      }
      String[] baseline = new String[table.n()];
      Arrays.fill(baseline, model.model());
      Comparison found = Comparison.routed(verdicts, table.ids(), routed, baseline);
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
        IntStream.range(0, verdicts.pairCount())
            .filter(p -> !Disputes.isControl(verdicts, p))
            .toArray();
    return new Comparison(pairs, new boolean[pairs.length], 0, 0);
  }
}
