package dev.lanewright.store;

import java.util.Arrays;

/**
 * From a sample's key to its number within the set, by 128 bits of hash: at a million keys two
 * different ones meet with a probability below 1e-26. Open addressing, 20 bytes a slot.
 */
final class Keys {
  private static final long SECOND_SEED = 0x9e6c63d0876a9a47L;
  private static final int ABSENT = -1;

  private long[] high = new long[1 << 10];
  private long[] low = new long[1 << 10];
  private int[] numbers = filled(1 << 10);
  private int size;

  /** The number of that key or, when it is new, -1 after noting it under the given number. */
  int putIfAbsent(String key, int number) {
    if (2 * (size + 1) > numbers.length) {
      grow();
    }
    long h = Hash.of(key);
    long l = Hash.of(key, SECOND_SEED);
    int slot = slot(h, l);
    if (numbers[slot] != ABSENT) {
      return numbers[slot];
    }
    set(slot, h, l, number);
    size++;
    return ABSENT;
  }

  private int slot(long h, long l) {
    int mask = numbers.length - 1;
    int slot = (int) l & mask;
    while (numbers[slot] != ABSENT && (high[slot] != h || low[slot] != l)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void set(int slot, long h, long l, int number) {
    high[slot] = h;
    low[slot] = l;
    numbers[slot] = number;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    int[] old = numbers;
    high = new long[old.length * 2];
    low = new long[old.length * 2];
    numbers = filled(old.length * 2);
    for (int i = 0; i < old.length; i++) {
      if (old[i] != ABSENT) {
        set(slot(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], old[i]);
      }
    }
  }

  private static int[] filled(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, ABSENT);
    return slots;
  }
}
