package dev.lanewright.engine;

import org.jspecify.annotations.Nullable;

/**
 * What every sample would get if it started at one tier. Depends on tiers, limits, cascade and
 * data, not on the stages. Arrays have length n.
 *
 * @param tier the tier started at
 * @param quality of the served answer, NaN when uncovered
 * @param cost USD of every call on the path, NaN when a call is unpriced (or uncovered)
 * @param latency milliseconds of the path, NaN when unknown
 * @param served tier that serves, meaningless where uncovered; null: the tier started at
 * @param path {@link #attempts attempts}, escalations and the assumed flag; null where the tier has
 *     no gates
 */
record Outcome(
    int tier,
    float[] quality,
    double[] cost,
    float[] latency,
    byte @Nullable [] served,
    short @Nullable [] path) {
  /** Bit of {@link #path}: the quality stands on an answer given without the hint. */
  static final int ASSUMED_BIT = 10;

  static final int ASSUMED = 1 << ASSUMED_BIT;

  /** Tiers whose recorded answer was checked by gates, as bits. */
  static int attempts(int path) {
    return path & 31;
  }

  /** Of those, the tiers that escalated. */
  static int escalated(int path) {
    return path >>> 5 & 31;
  }

  /** Tier that served, -1 where uncovered. */
  int servedAt(int i) {
    float q = quality[i];
    return Float.isNaN(q) ? -1 : served == null ? tier : served[i];
  }

  /** Path of the sample, 0 where the tier has no gates. */
  int pathAt(int i) {
    return path == null ? 0 : path[i];
  }
}
