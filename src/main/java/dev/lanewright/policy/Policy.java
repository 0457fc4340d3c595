package dev.lanewright.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A routing policy: what sends each sample along a path of one or more calls.
 *
 * <p>Guards all apply, wherever they stand; the floor is the highest {@code atLeast} of those that
 * hold. Every other stage, in order, decides or passes on; the first that decides wins, else {@code
 * defaultTier}; then the result is raised to the floor, then to the first tier at or above it whose
 * limits the request fits.
 *
 * <p>The record does not validate: a half-edited policy is a value too. {@link PolicyCheck} lists
 * what is wrong with one.
 *
 * @param name name shown to people, not empty
 * @param tiers 2 to 6, cheapest first, names unique
 * @param stages in the order in which they are asked
 * @param defaultTier name of the tier taken when no stage decides
 * @param cascade what happens after the first answer, or null for none
 */
public record Policy(
    String name,
    List<Tier> tiers,
    List<Stage> stages,
    String defaultTier,
    @Nullable Cascade cascade) {

  /** Fewest tiers of a policy. */
  public static final int MIN_TIERS = 2;

  /** Most tiers of a policy. */
  public static final int MAX_TIERS = 6;

  public Policy {
    tiers = List.copyOf(tiers);
    stages = List.copyOf(stages);
  }

  /** Index of the tier of that name, cheapest 0, or -1. */
  public int tierIndex(String tier) {
    for (int i = 0; i < tiers.size(); i++) {
      if (tiers.get(i).name().equals(tier)) {
        return i;
      }
    }
    return -1;
  }

  /** The tier of that name. */
  public Optional<Tier> tier(String tier) {
    int i = tierIndex(tier);
    return i < 0 ? Optional.empty() : Optional.of(tiers.get(i));
  }

  /** This policy with another name. */
  public Policy withName(String newName) {
    return new Policy(newName, tiers, stages, defaultTier, cascade);
  }

  /** This policy with other tiers. */
  public Policy withTiers(List<Tier> newTiers) {
    return new Policy(name, newTiers, stages, defaultTier, cascade);
  }

  /** This policy with other stages. */
  public Policy withStages(List<Stage> newStages) {
    return new Policy(name, tiers, newStages, defaultTier, cascade);
  }

  /** This policy with stage {@code index} replaced. */
  public Policy withStage(int index, Stage stage) {
    var copy = new ArrayList<>(stages);
    copy.set(index, stage);
    return withStages(copy);
  }

  /** This policy with another default tier. */
  public Policy withDefault(String tier) {
    return new Policy(name, tiers, stages, tier, cascade);
  }

  /** This policy with another cascade, or none. */
  public Policy withCascade(@Nullable Cascade newCascade) {
    return new Policy(name, tiers, stages, defaultTier, newCascade);
  }
}
