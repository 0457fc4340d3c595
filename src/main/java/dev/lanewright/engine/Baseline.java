package dev.lanewright.engine;

import dev.lanewright.policy.Policy;

/** What a policy is compared with. */
public sealed interface Baseline {
  /** Every request to one model. */
  record Model(String model) implements Baseline {}

  /** Another policy. */
  record Saved(Policy policy) implements Baseline {}

  /**
   * What production did: the field names, per sample, the model ({@code provider/id} or bare id) or
   * tier that answered.
   */
  record Production(String field) implements Baseline {}
}
