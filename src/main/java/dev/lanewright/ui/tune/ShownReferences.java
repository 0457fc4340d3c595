package dev.lanewright.ui.tune;

import dev.lanewright.engine.Reference;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.List;

/**
 * References under short names, so that their labels leave room: a tier's model is called by the
 * tier, and a point that stands where another one stands is left out.
 */
final class ShownReferences {
  private ShownReferences() {}

  static List<Reference> of(List<Reference> all, Policy policy) {
    List<Reference> shown = new ArrayList<>();
    for (Reference r : all) {
      boolean repeated =
          (r.kind() == Reference.Kind.CONSTANT || r.kind() == Reference.Kind.MODEL)
              && shown.stream().anyMatch(s -> same(s, r));
      if (!repeated) {
        shown.add(named(r, name(r, policy)));
      }
    }
    return shown;
  }

  private static boolean same(Reference a, Reference b) {
    return a.costs().length == 0 && a.cost() == b.cost() && a.quality() == b.quality();
  }

  private static String name(Reference r, Policy policy) {
    return switch (r.kind()) {
      case ALL_CHEAP -> "all-" + policy.tiers().getFirst().name();
      case ALL_STRONG -> "all-" + policy.tiers().getLast().name();
      case MODEL ->
          policy.tiers().stream()
              .filter(t -> r.name().contains(t.model()))
              .map(Tier::name)
              .map(t -> "all-" + t)
              .findFirst()
              .orElse(r.name().substring(r.name().indexOf('/') + 1));
      case RANDOM -> "random";
      case CONSTANT -> "best constant";
      case SHUFFLED -> "shuffled";
      case HULL -> "";
      case ORACLE -> "cheapest right";
      case ORACLE_CURVE -> "oracle";
    };
  }

  private static Reference named(Reference r, String name) {
    return new Reference(r.kind(), name, r.cost(), r.quality(), r.n(), r.costs(), r.qualities());
  }
}
