package dev.lanewright.store;

/**
 * A 64-bit hash of texts, to find equal ones among millions: each character is mixed in by xor and
 * an odd multiplier, the end by MurmurHash3's 64-bit finaliser (Appleby). Two seeds give 128 bits.
 */
final class Hash {
  private Hash() {}

  /** Never 0 for a text with characters; 0 for an empty one. */
  static long of(CharSequence text, long seed) {
    int n = text.length();
    if (n == 0) {
      return 0;
    }
    long h = seed ^ n * 0x9e3779b97f4a7c15L;
    for (int i = 0; i < n; i++) {
      h = (h ^ text.charAt(i)) * 0xff51afd7ed558ccdL;
      h ^= h >>> 29;
    }
    h ^= h >>> 33;
    h *= 0xc4ceb9fe1a85ec53L;
    h ^= h >>> 33;
    return h == 0 ? 1 : h;
  }

  static long of(CharSequence text) {
    return of(text, 0x2545f4914f6cdd1dL);
  }
}
