package dev.lanewright.workspace;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Which policy an eval set opens with. A set keeps the one that was in hand; a new set never takes
 * over what was tuned on another: that one is offered in the list of policies.
 */
public final class StartPolicy {
  private StartPolicy() {}

  /**
   * The version to open; where the set has none yet, one is saved.
   *
   * @param alone whether the workspace holds no other set, so that its policies are this set's
   * @param first makes a policy for a set that has none
   */
  public static SavedVersion of(
      PolicyShelf shelf, EvalTable table, boolean alone, Supplier<Policy> first) {
    SavedVersion start =
        edited(shelf)
            .or(() -> shelf.inHand().flatMap(name -> newest(shelf, name)))
            .or(() -> alone ? fitting(shelf, table) : Optional.empty())
            .orElseGet(() -> shelf.save(named(shelf, first.get()), "made at import"));
    shelf.takeInHand(start.name());
    return start;
  }

  /** The version that an unsaved working copy began from. */
  private static Optional<SavedVersion> edited(PolicyShelf shelf) {
    return shelf
        .draft()
        .flatMap(d -> shelf.versions(d.name()).stream().filter(d::from).findFirst());
  }

  private static Optional<SavedVersion> newest(PolicyShelf shelf, String name) {
    return shelf.newest().stream().filter(v -> v.name().equals(name)).findFirst();
  }

  private static Optional<SavedVersion> fitting(PolicyShelf shelf, EvalTable table) {
    return shelf.newest().stream().filter(v -> FirstPolicy.fits(v.policy(), table)).findFirst();
  }

  /** Under a name that no saved policy has. */
  private static Policy named(PolicyShelf shelf, Policy policy) {
    List<SavedVersion> all = shelf.newest();
    Set<String> taken = all.stream().map(SavedVersion::name).collect(Collectors.toSet());
    String stem = policy.name().replaceFirst("-1$", "");
    Policy named = policy;
    for (int i = 2; taken.contains(named.name()); i++) {
      named = policy.withName(stem + "-" + i);
    }
    return named;
  }
}
