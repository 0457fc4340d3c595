package dev.lanewright.workspace.learn;

import dev.lanewright.evalset.Split;
import dev.lanewright.learn.Method;
import dev.lanewright.learn.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A classifier to train.
 *
 * @param name under which it is kept: letters, digits, {@code - _ .}
 * @param tiers names, cheapest first
 * @param models {@code provider/id} of each tier
 * @param split whose samples it is trained on; null for all
 * @param signals whether signals are features
 * @param category whether the category is a feature
 * @param adequate least quality that counts as right
 * @param cost what a hard request sent to a cheap lane costs over the reverse
 */
public record TrainRequest(
    String name,
    List<String> tiers,
    List<String> models,
    @Nullable Split split,
    Method method,
    Target target,
    boolean signals,
    boolean category,
    double adequate,
    double cost,
    boolean isotonic,
    long seed) {
  public TrainRequest {
    tiers = List.copyOf(tiers);
    models = List.copyOf(models);
  }
}
