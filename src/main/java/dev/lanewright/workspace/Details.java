package dev.lanewright.workspace;

import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Flips;
import dev.lanewright.engine.Reference;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.ThresholdIndex;
import dev.lanewright.engine.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the charts and lists, once an edit is in place.
 *
 * @param run decisions of the policy in place
 * @param saved decisions of the saved policy
 * @param view the samples that count
 * @param indexes a threshold index for each score stage, by the stage's index
 * @param references what is drawn beside the frontier
 * @param flips what moved from the saved policy
 * @param categories figures without the category filter; null when there is no filter
 */
public record Details(
    Run run,
    Run saved,
    View view,
    Map<Integer, ThresholdIndex> indexes,
    List<Reference> references,
    Flips flips,
    @Nullable Figures categories) {
  public Details {
    indexes = Map.copyOf(indexes);
    references = List.copyOf(references);
  }
}
