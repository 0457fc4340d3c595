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
 * @param kept references that are not drawn, and whose places labels leave free
 */
public record FrontierInput(
    @Nullable Curve curve,
    String curveLabel,
    List<Reference> references,
    List<String> models,
    List<Reference> kept) {
  public FrontierInput {
    references = List.copyOf(references);
    models = List.copyOf(models);
    kept = List.copyOf(kept);
  }

  /** One that draws all that it holds. */
  public FrontierInput(
      @Nullable Curve curve, String curveLabel, List<Reference> references, List<String> models) {
    this(curve, curveLabel, references, models, List.of());
  }
}
