package dev.lanewright.ship.gate;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.FigureMaker;
import dev.lanewright.engine.Pairs;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.View;
import dev.lanewright.evalset.Split;
import dev.lanewright.learn.tune.NestedTuning;
import dev.lanewright.learn.tune.TuneGoal;
import dev.lanewright.policy.Score;
import org.jspecify.annotations.Nullable;

/**
 * What takes the place of a report split that is too small to judge on: the whole set by nested
 * cross-validation. In each part the policy's thresholds are tuned anew, without that part, to the
 * quality that the policy itself has on the tune split, so that no sample is judged under
 * thresholds that saw it.
 *
 * @param pairs of the held-out answers and the baseline's, over the whole set
 * @param seen samples of the whole set by category
 * @param parts how many
 * @param optimism quality that tuning lost between the samples it saw and those it did not
 */
public record NestedPairs(Pairs pairs, long[] seen, int parts, double optimism) {

  /** The nested pairs; null where the report split is large enough or nothing can be tuned anew. */
  static @Nullable NestedPairs of(Run run, Arm baseline, GateInput in) {
    boolean tuned = run.policy().stages().stream().anyMatch(s -> s instanceof Score);
    if (in.view().split() != Split.REPORT
        || !tuned
        || !NestedTuning.wanted(run.table(), in.view())) {
      return null;
    }
    View all = in.view().withSplit(null);
    double reached =
        FigureMaker.figures(run, null, in.view().withSplit(Split.TUNE)).overall().quality().value();
    if (Double.isNaN(reached)) {
      return null;
    }
    try {
      NestedTuning.Result found =
          NestedTuning.of(
              run.table(),
              run.policy(),
              TuneGoal.floor(reached),
              all,
              NestedTuning.FOLDS,
              Gate.SEED,
              share -> {},
              () -> false);
      return new NestedPairs(
          Pairs.of(run.table(), found.heldOut(), baseline, all),
          Pairs.seenByCategory(run.table(), all),
          found.policies().size(),
          found.optimism().quality());
    } catch (IllegalArgumentException e) {
      // Fewer prompts than parts, or a part without a complete sample: too little even for this.
      return null;
    }
  }
}
