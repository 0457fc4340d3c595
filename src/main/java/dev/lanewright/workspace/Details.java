package dev.lanewright.workspace;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.CascadeStudy;
import dev.lanewright.engine.Curve;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Flips;
import dev.lanewright.engine.GateGap;
import dev.lanewright.engine.Histogram;
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
 * @param baseline what it is compared with
 * @param arm what each sample gets from the baseline
 * @param view the samples that count
 * @param indexes a threshold index for each score stage, by the stage's index
 * @param curves what the policy traces as a tier's threshold moves, by stage and tier
 * @param histograms score distributions, by stage
 * @param references what is drawn beside the frontier
 * @param flips what moved from the saved policy
 * @param worst where it loses most, or null
 * @param categories figures without the category filter; null when there is no filter
 * @param cascade what the parts of the cascade do
 * @param gaps replies of gates that paths in view lack
 */
public record Details(
    Run run,
    Run saved,
    Baseline baseline,
    Arm arm,
    View view,
    Map<Integer, ThresholdIndex> indexes,
    Map<Integer, Map<String, Curve>> curves,
    Map<Integer, Histogram> histograms,
    List<Reference> references,
    Flips flips,
    @Nullable WorstLoss worst,
    @Nullable Figures categories,
    CascadeStudy cascade,
    List<GateGap> gaps) {
  public Details {
    indexes = Map.copyOf(indexes);
    curves = Map.copyOf(curves);
    histograms = Map.copyOf(histograms);
    references = List.copyOf(references);
    gaps = List.copyOf(gaps);
  }
}
