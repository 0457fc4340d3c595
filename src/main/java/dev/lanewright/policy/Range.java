package dev.lanewright.policy;

import org.jspecify.annotations.Nullable;

/**
 * Bounds on a number; absent bounds are null, and all that are present must hold. Value and bound
 * are compared after {@link Rounding#round9}; a missing value is in no range.
 */
public record Range(
    @Nullable Double atLeast,
    @Nullable Double above,
    @Nullable Double below,
    @Nullable Double atMost) {

  /** Numbers below the bound. */
  public static Range below(double bound) {
    return new Range(null, null, bound, null);
  }

  /** Numbers at or above the bound. */
  public static Range atLeast(double bound) {
    return new Range(bound, null, null, null);
  }

  /** Whether the value lies within every bound; false for NaN. */
  public boolean contains(double value) {
    if (Double.isNaN(value)) {
      return false;
    }
    double v = Rounding.round9(value);
    return (atLeast == null || v >= Rounding.round9(atLeast))
        && (above == null || v > Rounding.round9(above))
        && (below == null || v < Rounding.round9(below))
        && (atMost == null || v <= Rounding.round9(atMost));
  }
}
