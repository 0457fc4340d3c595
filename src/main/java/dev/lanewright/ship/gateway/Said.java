package dev.lanewright.ship.gateway;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The policy that a target is left with: what it cannot say is taken out of it. */
public final class Said {
  private Said() {}

  /**
   * What routes in the target, for the engine to run beside the policy itself.
   *
   * @param fits of the target, in reading order as {@link Fits#of} gives them
   */
  public static Policy of(Policy policy, List<Fit> fits) {
    List<Stage> stages = new ArrayList<>();
    for (int k = 0; k < policy.stages().size(); k++) {
      if (said(fits.get(k))) {
        stages.add(policy.stages().get(k));
      }
    }
    Policy out = policy.withStages(stages);
    for (Fit fit : fits.subList(policy.stages().size(), fits.size())) {
      if (!said(fit) && fit.kind() == Fit.Kind.LIMITS) {
        out = out.withTiers(policy.tiers().stream().map(Said::unlimited).toList());
      } else if (!said(fit)) {
        out = out.withCascade(null);
      }
    }
    return out;
  }

  private static Tier unlimited(Tier tier) {
    return new Tier(tier.name(), tier.model(), tier.fallbacks(), null);
  }

  private static boolean said(Fit fit) {
    return fit.degree() == Fit.Degree.SAME || fit.degree() == Fit.Degree.CONDITIONAL;
  }

  /** Portkey's part: it asks the gates of each tier that it can ask whole, and no others. */
  public static Policy byPortkey(Policy policy) {
    Cascade cascade = policy.cascade();
    if (cascade == null) {
      return policy;
    }
    var gates = new LinkedHashMap<String, List<Gate>>();
    cascade
        .gates()
        .forEach(
            (tier, all) -> {
              if (Portkey.checks(all).isPresent()) {
                gates.put(tier, all);
              }
            });
    return policy.withCascade(new Cascade(gates, false, null));
  }
}
