package dev.lanewright.engine;

import dev.lanewright.policy.Policy;

/** Baselines as columns. */
public final class Arms {
  private Arms() {}

  /**
   * What each sample gets from the baseline.
   *
   * @param current names the tiers that a production field may hold
   * @throws java.util.NoSuchElementException when a column it needs is not loaded
   */
  public static Arm of(EvalTable table, Baseline baseline, Policy current) {
    return Unfinished.yet("arms");
  }
}
