package dev.lanewright.evalset;

import java.time.Instant;

/**
 * What people settled on for a pair.
 *
 * @param pair the store's id of the pair
 * @param outcome in the pair's frame
 * @param how by whom
 * @param at when the last of them decided
 */
public record HumanLabel(long pair, Preference outcome, How how, Instant at) {
  /** How a label was settled. */
  public enum How {
    /** One person decided. */
    SINGLE,
    /** Several decided alike. */
    AGREED,
    /** People disagreed and one settled it. */
    ADJUDICATED
  }
}
