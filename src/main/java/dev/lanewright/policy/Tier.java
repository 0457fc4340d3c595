package dev.lanewright.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rung of the ladder (a lane).
 *
 * @param name unique within the policy, such as {@code small}
 * @param model the primary model as {@code provider/id}
 * @param fallbacks models of equal quality, tried in order when the primary fails
 * @param limits what a request may need to fit here, or null for no limits
 */
public record Tier(String name, String model, List<String> fallbacks, @Nullable Limits limits) {
  public Tier {
    fallbacks = List.copyOf(fallbacks);
  }

  /** A tier without fallbacks and limits. */
  public static Tier of(String name, String model) {
    return new Tier(name, model, List.of(), null);
  }

  /** This tier served by another model. */
  public Tier withModel(String newModel) {
    return new Tier(name, newModel, fallbacks, limits);
  }
}
