package dev.lanewright.ship.spans;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names as the conventions write them. */
public final class SpanNames {
  /** The well-known values of {@code gen_ai.provider.name} that differ from the catalogue's. */
  private static final Map<String, String> PROVIDERS =
      Map.of("google", "gcp.gemini", "mistral", "mistral_ai", "xai", "x_ai");

  private SpanNames() {}

  /** {@code gen_ai.provider.name} of a model named {@code provider/id}. */
  static String provider(String model) {
    String own = model.substring(0, Math.max(0, model.indexOf('/')));
    return PROVIDERS.getOrDefault(own, own);
  }

  /** The provider's own name of a model. */
  static String id(String model) {
    return model.substring(model.indexOf('/') + 1);
  }

  /** Lanes by model: a tier's model and its fallbacks; of two tiers the cheaper counts. */
  public static Map<String, String> lanes(@Nullable Policy policy) {
    var lanes = new HashMap<String, String>();
    if (policy != null) {
      for (Tier tier : policy.tiers()) {
        lanes.putIfAbsent(tier.model(), tier.name());
      }
      for (Tier tier : policy.tiers()) {
        tier.fallbacks().forEach(model -> lanes.putIfAbsent(model, tier.name()));
      }
    }
    return lanes;
  }
}
