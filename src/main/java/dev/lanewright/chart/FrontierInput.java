package dev.lanewright.chart;

import dev.lanewright.engine.Curve;
import dev.lanewright.engine.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a frontier chart shows.
 *
 * @param curve what the policy traces, or null while there is none
 * @param curveLabel written at the curve, such as "this policy, Mid moving"
 * @param references points and lines beside it
 * @param models models of the tiers, cheapest first: a reference point of one takes its colour
 */
public record FrontierInput(
    @Nullable Curve curve, String curveLabel, List<Reference> references, List<String> models) {
  public FrontierInput {
    references = List.copyOf(references);
    models = List.copyOf(models);
  }
}
