package dev.lanewright.policy;

/**
 * Raises the result to at least a tier wherever its condition holds, whatever decided.
 *
 * @param when the condition
 * @param atLeast name of the tier
 */
public record Guard(Condition when, String atLeast) implements Stage {}
