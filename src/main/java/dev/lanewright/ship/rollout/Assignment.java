package dev.lanewright.ship.rollout;

/**
 * Which arm of a rollout a user or session belongs to. The portable routers hold the same function
 * ({@code in_share}, {@code inShare}).
 */
public final class Assignment {
  private static final double RANGE = 4_294_967_296.0;

  private Assignment() {}

  /**
   * Whether the key belongs to the first share of the traffic. The same key always gives the same
   * answer, and a key that is in stays in as the share grows.
   *
   * @param key of a user or session
   * @param salt of the rollout, so that two rollouts do not pick the same users; may be empty
   * @param share 0 to 1
   */
  public static boolean in(String key, String salt, double share) {
    return place(key, salt) < share;
  }

  /**
   * Where the key lies, 0 to below 1, evenly spread: 32-bit FNV-1a over the four bytes of each code
   * point of salt, line feed and key (lowest first), then the finaliser of MurmurHash3.
   */
  public static double place(String key, String salt) {
    int h = 0x811C9DC5;
    int[] points = (salt + "\n" + key).codePoints().toArray();
    for (int point : points) {
      for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
        h = (h ^ ((point >>> shift) & 255)) * 16_777_619;
      }
    }
    h ^= h >>> 16;
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    h ^= h >>> 16;
    return Integer.toUnsignedLong(h) / RANGE;
  }
}
