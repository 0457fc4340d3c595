package dev.lanewright.chart;

import dev.lanewright.engine.Reference;
import dev.lanewright.engine.Slice;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.List;

/**
 * References under short names, so that their labels leave room: a tier's model is called by the
 * tier, and a point that stands where another one stands is left out.
 */
public final class ShownReferences {
  private ShownReferences() {}

  /** Those that are drawn, named. */
  public static List<Reference> of(List<Reference> all, Policy policy) {
    List<Reference> shown = new ArrayList<>();
    boolean oracleCurve =
        all.stream().anyMatch(r -> r.kind() == Reference.Kind.ORACLE_CURVE && r.costs().length > 0);
    for (Reference r : all) {
      // The oracle's curve says at every budget what its point says at one.
      boolean said = r.kind() == Reference.Kind.ORACLE && oracleCurve;
      boolean single =
          r.kind() == Reference.Kind.CONSTANT
              || r.kind() == Reference.Kind.MODEL
              // One model on every lane: its point is said once.
              || r.kind() == Reference.Kind.ALL_STRONG;
      boolean repeated = said || (single && shown.stream().anyMatch(t -> same(t, r)));
      if (!repeated) {
        shown.add(named(r, name(r, policy)));
      }
    }
    return shown;
  }

  /** A policy as a point among the references. */
  public static Reference policy(String name, Slice all) {
    return new Reference(
        Reference.Kind.MODEL,
        name,
        all.costPerRequest().value(),
        all.quality().value(),
        all.covered(),
        new double[0],
        new double[0]);
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
      case ORACLE -> "oracle";
      case ORACLE_CURVE -> "oracle";
      case BREAK_EVEN -> r.name();
    };
  }

  private static Reference named(Reference r, String name) {
    return new Reference(r.kind(), name, r.cost(), r.quality(), r.n(), r.costs(), r.qualities());
  }
}
