package dev.lanewright.engine;

import dev.lanewright.policy.Range;
import dev.lanewright.policy.Rounding;

/**
 * Bounds on raw numbers that mean the same as bounds on numbers after {@link Rounding#round9}.
 * Rounding never falls as its argument grows, so the raw numbers that satisfy a rounded bound are
 * those on one side of a single double, found by bisection. Inner loops then need no rounding.
 *
 * @param lo smallest number inside
 * @param hi largest number inside; below {@code lo} or NaN: nothing is inside
 */
record Bounds(double lo, double hi) {

  boolean contains(double value) {
    return value >= lo && value <= hi;
  }

  static Bounds of(Range range) {
    double lo = Double.NEGATIVE_INFINITY;
    double hi = Double.POSITIVE_INFINITY;
    if (range.atLeast() != null) {
      lo = max(lo, atLeast(range.atLeast()));
    }
    if (range.above() != null) {
      lo = max(lo, above(range.above()));
    }
    if (range.below() != null) {
      hi = min(hi, below(range.below()));
    }
    if (range.atMost() != null) {
      hi = min(hi, atMost(range.atMost()));
    }
    return new Bounds(lo, hi);
  }

  /** Smallest number that rounds to the bound's rounding or above; NaN where there is none. */
  static double atLeast(double bound) {
    double rounded = Rounding.round9(bound);
    return first(x -> Rounding.round9(x) >= rounded);
  }

  /** Smallest number that rounds to more than the bound's rounding; NaN where there is none. */
  static double above(double bound) {
    double rounded = Rounding.round9(bound);
    return first(x -> Rounding.round9(x) > rounded);
  }

  /** Largest number that rounds to less than the bound's rounding; NaN where there is none. */
  static double below(double bound) {
    return Double.isNaN(bound) ? Double.NaN : before(atLeast(bound));
  }

  /** Largest number that rounds to the bound's rounding or below; NaN where there is none. */
  static double atMost(double bound) {
    return Double.isNaN(bound) ? Double.NaN : before(above(bound));
  }

  private static double before(double first) {
    if (Double.isNaN(first)) {
      return Double.POSITIVE_INFINITY;
    }
    return first == Double.NEGATIVE_INFINITY ? Double.NaN : Math.nextDown(first);
  }

  private static double max(double a, double b) {
    return Double.isNaN(b) ? Double.NaN : Math.max(a, b);
  }

  private static double min(double a, double b) {
    return Double.isNaN(b) ? Double.NaN : Math.min(a, b);
  }

  @FunctionalInterface
  private interface Holds {
    boolean at(double x);
  }

  private static double first(Holds holds) {
    long lo = ordered(Double.NEGATIVE_INFINITY);
    long hi = ordered(Double.POSITIVE_INFINITY);
    if (!holds.at(Double.POSITIVE_INFINITY)) {
      return Double.NaN;
    }
    while (lo < hi) {
      long mid = lo + ((hi - lo) >>> 1);
      if (holds.at(number(mid))) {
        hi = mid;
      } else {
        lo = mid + 1;
      }
    }
    return number(lo);
  }

  /** Doubles as longs in the same order. */
  private static long ordered(double x) {
    long bits = Double.doubleToRawLongBits(x);
    return (bits < 0 ? ~bits : bits ^ Long.MIN_VALUE) ^ Long.MIN_VALUE;
  }

  private static double number(long ordered) {
    long u = ordered ^ Long.MIN_VALUE;
    return Double.longBitsToDouble(u < 0 ? u ^ Long.MIN_VALUE : ~u);
  }
}
