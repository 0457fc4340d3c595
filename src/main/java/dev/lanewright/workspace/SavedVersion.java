package dev.lanewright.workspace;

import dev.lanewright.policy.Policy;
import java.time.Instant;

/**
 * One saved state of a policy.
 *
 * @param number 1 for the first save under this name
 * @param savedAt when it was saved
 * @param note what was written down with it, may be empty
 */
public record SavedVersion(int number, Instant savedAt, String note, Policy policy) {
  /** The policy's name. */
  public String name() {
    return policy.name();
  }
}
