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
 * @param path {@link #attempts attempts}, escalations, the assumed flag and the tier that {@link
 *     #served serves}, which is meaningless where uncovered; null where the tier has no gates
 */
record Outcome(int tier, float[] quality, double[] cost, float[] latency, short @Nullable [] path) {
  /** Bit of {@link #path}: the quality stands on an answer given without the hint. */
  static final int ASSUMED_BIT = 10;

  static final int ASSUMED = 1 << ASSUMED_BIT;

  /** From here on {@link #path} holds the tier that serves. */
  static final int SERVED_BIT = 11;

  /** Tiers whose recorded answer was checked by gates, as bits. */
  static int attempts(int path) {
    return path & 31;
  }

  /** Of those, the tiers that escalated. */
  static int escalated(int path) {
    return path >>> 5 & 31;
  }

  /** Tier that serves at the end of the path. */
  static int served(int path) {
    return path >>> SERVED_BIT;
  }

  /** Tier that served, -1 where uncovered. */
  int servedAt(int i) {
    return Float.isNaN(quality[i]) ? -1 : served(pathAt(i));
  }

  /** Path of the sample: where the tier has no gates, that it serves. */
  int pathAt(int i) {
    return path == null ? tier << SERVED_BIT : path[i];
  }

  void setPath(int i, int value) {
    if (path != null) {
      path[i] = (short) value;
    }
  }
}
