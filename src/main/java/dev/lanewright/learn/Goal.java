package dev.lanewright.learn;

/**
 * What a router learns: for each sample whether it needs the higher tier, and what the higher tier
 * would bring.
 *
 * @param needs the classes
 * @param gain quality of the higher tiers less quality of the lower ones, -1..1
 */
public record Goal(boolean[] needs, double[] gain) {}
