package dev.lanewright.workspace;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where policies are kept, with every saved version and the unsaved working copy. */
public interface PolicyShelf {
  /** The JSON form of the trained model of that name, or null where there is none. */
  default @Nullable String model(String name) {
    return null;
  }

  /** Every number that the trained models give, as a score or a condition may read it. */
  default List<Source> trained() {
    return List.of();
  }

  /** Name of the policy that was in hand when this eval set was last open. */
  default Optional<String> inHand() {
    return Optional.empty();
  }

  /** Notes which policy is in hand, by its name. */
  default void takeInHand(String name) {}

  /** What was exported last for a target, such as {@code python}. */
  default Optional<PastExport> exported(String target) {
    return Optional.empty();
  }

  /** Notes that a policy was exported for a target. */
  default void keepExport(String target, Policy policy) {}

  /**
   * Notes that figures of a policy on the report split were looked at, which spends it.
   *
   * @param baseline name of what it was compared with
   * @return how many different questions the split has answered by now; 0 where nothing is kept
   */
  default int looked(Policy policy, String baseline) {
    return 0;
  }

  /** Newest version of every policy, by name. */
  List<SavedVersion> newest();

  /** All versions of the policy of that name, newest first. */
  List<SavedVersion> versions(String name);

  /** Keeps a version; a policy that equals the newest of its name is not kept twice. */
  SavedVersion save(Policy policy, String note);

  /** The working copy that was not saved when the workspace was last open. */
  Optional<Draft> draft();

  /** Keeps the working copy, or forgets it for null. */
  void keepDraft(@Nullable Draft draft);

  /**
   * A policy as it was exported.
   *
   * @param made when
   */
  record PastExport(Policy policy, Instant made) {}

  /**
   * An unsaved working copy.
   *
   * @param name of the saved policy it started from
   * @param number of its version
   */
  record Draft(String name, int number, Policy policy) {
    boolean from(SavedVersion version) {
      return version.name().equals(name) && version.number() == number;
    }
  }
}
