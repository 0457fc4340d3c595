package dev.lanewright.store;

/** Sample ids: the eval set's id in the upper 32 bits, the number within it in the lower. */
final class Ids {
  private Ids() {}

  /** The lowest id a sample of the set can have. */
  static long first(long evalSet) {
    return evalSet << 32;
  }

  static long of(long evalSet, int number) {
    return evalSet << 32 | number;
  }

  static long evalSet(long sample) {
    return sample >> 32;
  }

  /** Number within the set, 0-based; numbers may have gaps. */
  static int number(long sample) {
    return (int) sample;
  }
}
