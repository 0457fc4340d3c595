package dev.lanewright.traffic;

import java.util.Arrays;

/** Numbers hashes in the order they are met: 12 bytes for each at half load. */
public final class HashIndex {
  private static final int FIRST = 1 << 10;

  private long[] keys = new long[FIRST];
  private int[] numbers = new int[FIRST];
  private int size;

  /** The number of a hash, or -1. */
  public int find(long hash) {
    return numbers[slot(keys, hash)] - 1;
  }

  /** The number of a hash; a new one gets the next. */
  public int number(long hash) {
    int at = slot(keys, hash);
    if (numbers[at] == 0) {
      if (size * 2 >= keys.length) {
        grow();
        at = slot(keys, hash);
      }
      keys[at] = hash;
      numbers[at] = ++size;
    }
    return numbers[at] - 1;
  }

  /** How many hashes were met. */
  public int size() {
    return size;
  }

  // A slot is free where its number is 0, so that every hash, 0 too, can be a key.
  private int slot(long[] in, long hash) {
    int mask = in.length - 1;
    int at = (int) Hash64.mix(hash) & mask;
    while (numbers[at] != 0 && in[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != 0) {
        int at = slot(keys, oldKeys[i]);
        keys[at] = oldKeys[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }

  /** An array with room for one more number, the old values kept. */
  public static int[] room(int[] of, int number) {
    return number < of.length ? of : Arrays.copyOf(of, Math.max(FIRST, number * 2));
  }

  /** An array with room for one more number, the old values kept. */
  public static byte[] room(byte[] of, int number) {
    return number < of.length ? of : Arrays.copyOf(of, Math.max(FIRST, number * 2));
  }
}
