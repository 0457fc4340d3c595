package dev.lanewright.judge;

import dev.lanewright.policy.Tier;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.ModelNames;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Says which judges may not judge: one that serves an arm would judge its own answers. */
public final class Conflict {
  private Conflict() {}

  /**
   * Why a judge is refused; empty where it is not.
   *
   * @param arms models whose answers are judged
   * @param tiers of the policy in question, for fallbacks; may be empty
   */
  public static Optional<String> of(
      String judge, Collection<String> arms, List<Tier> tiers, Catalogue catalogue) {
    String name = known(judge, catalogue);
    for (String arm : arms) {
      if (known(arm, catalogue).equals(name)) {
        return Optional.of(
            "%s cannot judge here: it serves one of the two sides, and would judge itself."
                .formatted(judge));
      }
    }
    for (Tier tier : tiers) {
      boolean serves =
          arms.stream().anyMatch(a -> known(a, catalogue).equals(known(tier.model(), catalogue)));
      if (serves && tier.fallbacks().stream().anyMatch(f -> known(f, catalogue).equals(name))) {
        return Optional.of(
            "%s cannot judge here: it stands in for %s in the lane \"%s\", and may have answered."
                .formatted(judge, tier.model(), tier.name()));
      }
    }
    return Optional.empty();
  }

  private static String known(String model, Catalogue catalogue) {
    return ModelNames.resolve(model, catalogue).model();
  }
}
