package dev.lanewright.engine.review;

import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Shown;

/** Which answer of a pair stands at the left of a reviewer's screen. */
public final class Sides {
  private Sides() {}

  /**
   * A fair coin that falls the same way every time for one reviewer and item, and independently for
   * others: the bits are mixed as SplitMix64 does (Steele et al. 2014).
   */
  public static Shown of(long seed, long item, long reviewer) {
    long z = mix(mix(mix(seed) ^ item) ^ reviewer);
    return (z >>> 63) == 0 ? Shown.A_FIRST : Shown.B_FIRST;
  }

  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /**
   * From what stands on the screen to the pair's own frame, and back.
   *
   * @param seen "A better": the one at the left
   */
  public static Preference turn(Preference seen, Shown shown) {
    return shown == Shown.B_FIRST ? seen.mirrored() : seen;
  }
}
