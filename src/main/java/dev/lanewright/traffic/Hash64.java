package dev.lanewright.traffic;

/**
 * 64-bit hashes of texts: FNV-1a over UTF-16 units, then the finaliser of SplitMix64. Two of a
 * million different texts meet with a chance of 3 in 10⁸. Not for keeping secrets.
 */
public final class Hash64 {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash64() {}

  /** Hash of a text. */
  public static long of(CharSequence text) {
    return of(text, 0, text.length(), 0);
  }

  /** Hash of a part of a text, one of many by seed. */
  public static long of(CharSequence text, int from, int to, long seed) {
    long h = BASIS ^ seed;
    for (int i = from; i < to; i++) {
      h = (h ^ text.charAt(i)) * PRIME;
    }
    return mix(h);
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit moves half of the others. */
  public static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
