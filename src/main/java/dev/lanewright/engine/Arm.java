package dev.lanewright.engine;

/**
 * What each sample got from one side of a comparison. Arrays have length n.
 *
 * @param name shown to people
 * @param quality 0..1, NaN when uncovered
 * @param costUsd USD for the whole path, NaN when uncovered or unpriced
 * @param latencyMs whole-path latency, NaN when unknown
 */
public record Arm(String name, float[] quality, double[] costUsd, float[] latencyMs) {}
