package dev.lanewright.traffic.profile;

import dev.lanewright.traffic.Hash64;

/**
 * How many different keys there are and how often each is met, in bounded memory: exact up to a
 * million keys; beyond, only keys whose hash ends in k zero bits are kept, from the first time on
 * (Wegman's adaptive sampling: Flajolet, Computing 43, 1990; standard error 1.2/√keys kept, here
 * 0.2%).
 */
public final class DistinctCounts {
  private static final int FIRST = 1 << 10;

  private final int most;
  private long[] keys = new long[FIRST];
  private int[] counts = new int[FIRST];
  private int size;
  private int level;
  private long total;

  /** Exact up to a million keys. */
  public DistinctCounts() {
    this(1 << 20);
  }

  /**
   * @param most keys that are kept at most
   */
  DistinctCounts(int most) {
    this.most = most;
  }

  /** Counts a key by its hash. */
  public void add(long hash) {
    total++;
    long key = Hash64.mix(hash);
    if (!sampled(key)) {
      return;
    }
    int at = slot(keys, counts, key);
    if (counts[at] == 0) {
      if (size >= most) {
        level++;
        rebuild(keys.length);
        add(hash);
        total--;
        return;
      }
      if (size * 2 >= keys.length) {
        rebuild(keys.length * 2);
        at = slot(keys, counts, key);
      }
      keys[at] = key;
      size++;
    }
    counts[at]++;
  }

  /** Keys counted, with repeats. */
  public long total() {
    return total;
  }

  /** Different keys; an estimate unless {@link #exact}. */
  public long distinct() {
    return (long) size << level;
  }

  /** Whether {@link #distinct} is exact. */
  public boolean exact() {
    return level == 0;
  }

  /** Quantiles of how often a key is met, over the keys that are kept. */
  public LogBins timesMet() {
    var bins = new LogBins();
    for (int count : counts) {
      if (count > 0) {
        bins.add(LogBins.bin(count));
      }
    }
    return bins;
  }

  private boolean sampled(long key) {
    return level == 0 || key << (Long.SIZE - level) == 0;
  }

  private static int slot(long[] keys, int[] counts, long key) {
    int mask = keys.length - 1;
    // Low bits say whether a key is kept, so its place comes from the high ones.
    int at = (int) (key >>> 32) & mask;
    while (counts[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void rebuild(int capacity) {
    long[] newKeys = new long[capacity];
    int[] newCounts = new int[capacity];
    size = 0;
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] > 0 && sampled(keys[i])) {
        int at = slot(newKeys, newCounts, keys[i]);
        newKeys[at] = keys[i];
        newCounts[at] = counts[i];
        size++;
      }
    }
    keys = newKeys;
    counts = newCounts;
  }
}
