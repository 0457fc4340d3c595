package dev.lanewright.ui.tune;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;

/** Names a threshold: which score stage, which tier. */
record ThresholdKey(int stage, String tier) {
  boolean in(Policy policy) {
    return stage < policy.stages().size()
        && policy.stages().get(stage) instanceof Score s
        && s.thresholds().containsKey(tier);
  }
}
