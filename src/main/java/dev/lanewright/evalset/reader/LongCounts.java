package dev.lanewright.evalset.reader;

/** Counts how often each of many hashes was met, at about 24 bytes each. Not for chosen numbers. */
final class LongCounts {
  private long[] keys = new long[1 << 10];
  private int[] counts = new int[1 << 10];
  private int size;

  /** Counts one more, and says how often the hash was met by now. */
  int add(long hash) {
    if (size * 3 > keys.length * 2) {
      grow();
    }
    int at = slot(keys, counts, hash);
    if (counts[at] == 0) {
      keys[at] = hash;
      size++;
    }
    return ++counts[at];
  }

  /** Whether the hash was met. */
  boolean has(long hash) {
    return counts[slot(keys, counts, hash)] > 0;
  }

  private static int slot(long[] keys, int[] counts, long hash) {
    int mask = keys.length - 1;
    int at = Long.hashCode(hash) & mask;
    while (counts[at] != 0 && keys[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] moreKeys = new long[keys.length * 2];
    int[] moreCounts = new int[keys.length * 2];
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] != 0) {
        int at = slot(moreKeys, moreCounts, keys[i]);
        moreKeys[at] = keys[i];
        moreCounts[at] = counts[i];
      }
    }
    keys = moreKeys;
    counts = moreCounts;
  }
}
