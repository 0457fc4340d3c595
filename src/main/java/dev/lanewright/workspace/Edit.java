package dev.lanewright.workspace;

import dev.lanewright.policy.Policy;

/**
 * One gesture's change of the policy, as undo takes it back.
 *
 * @param name what people read, such as {@code mid threshold 0.34 → 0.41}
 */
public record Edit(String name, Policy before, Policy after) {}
