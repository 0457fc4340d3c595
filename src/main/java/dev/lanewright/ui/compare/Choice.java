package dev.lanewright.ui.compare;

import dev.lanewright.policy.Policy;
import dev.lanewright.workspace.SavedVersion;

/**
 * A policy that can stand on one side.
 *
 * @param label such as {@code support-v3, version 2}
 */
record Choice(String label, Policy policy) {
  static Choice of(SavedVersion v) {
    return new Choice(v.name() + ", version " + v.number(), v.policy());
  }

  @Override
  public String toString() {
    return label;
  }
}
