package dev.lanewright.policy;

/** The one rounding that the engine and every portable router share. */
public final class Rounding {
  private Rounding() {}

  /**
   * Rounds to 1e-9 as {@code floor(x * 1e9 + 0.5) / 1e9}: plain IEEE double operations, so Java,
   * Python and JavaScript agree to the bit. NaN stays NaN, infinities stay.
   */
  public static double round9(double x) {
    return Math.floor(x * 1e9 + 0.5) / 1e9;
  }
}
