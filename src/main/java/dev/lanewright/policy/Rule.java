package dev.lanewright.policy;

/**
 * Decides where its condition holds, else passes on.
 *
 * @param when the condition
 * @param tier name of the tier it decides for
 */
public record Rule(Condition when, String tier) implements Stage {}
