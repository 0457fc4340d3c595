package dev.lanewright.engine;

/**
 * Counts of samples of one category by what happened to them. Three numbers say it: why a sample
 * started where it did, how far it climbed, and how it ended. One addition each in place of one for
 * every count of {@link Sums}; {@link #unfold} makes those of them.
 *
 * @param tiers number of tiers
 * @param stages number of stages
 */
record Kinds(int tiers, int stages) {
  private static final int PINS = 2;
  private static final int ADEQUACIES = 3;
  private static final int PAIRS = 4;
  private static final int FLAGS = 8;
  private static final int ENDS = ADEQUACIES * PAIRS * FLAGS;

  /** A pair with the baseline that is no tie. */
  static final int WON = 2;

  static final int LOST = 3;
  static final int TIED = 1;

  /** Flags of an end. */
  static final int ASSUMED = 4;

  static final int PRICED = 2;
  static final int PRICED_PAIR = 1;

  /** All flags, and the first bit above them. */
  static final int MARKS = 7;

  static final int PAIR_BIT = 3;

  /**
   * Why a sample started at a tier.
   *
   * @param by stage that decided, the number of stages for the default
   * @param raisedBy one more than the guard that raised it, 0 for none
   * @param strayed 1 where it is pinned elsewhere
   */
  int why(int start, int by, int raisedBy, int strayed) {
    return ((start * (stages + 1) + by) * (stages + 1) + raisedBy) * PINS + strayed;
  }

  int whys() {
    return tiers * (stages + 1) * (stages + 1) * PINS;
  }

  /** How far a sample climbed, of an {@link Outcome#path}: what was asked, and what failed. */
  int climb(int path) {
    int below = tiers - 1;
    int mask = (1 << below) - 1;
    return (path & mask) | (((path >>> 5) & mask) << below);
  }

  int climbs() {
    return 1 << (2 * (tiers - 1));
  }

  /**
   * How a sample ended.
   *
   * @param lane tier that served, the number of tiers for none
   * @param adequacy 0 where no tier was adequate, 2 where it started at the cheapest that was
   * @param pair 0 without a pair
   */
  static int end(int lane, int adequacy, int pair, int flags) {
    return ((lane * ADEQUACIES + adequacy) * PAIRS + pair) * FLAGS + flags;
  }

  /** Kind of a pair with that difference in quality. */
  static int pair(double difference) {
    // The sign bit of a number that is not 0 but for its sign.
    long bits = Double.doubleToRawLongBits(difference + 0.0);
    int lost = (int) (bits >>> 63);
    int won = (int) ((~bits >>> 63) & (-bits >>> 63));
    return TIED + won * (WON - TIED) + lost * (LOST - TIED);
  }

  int ends() {
    return (tiers + 1) * ENDS;
  }

  /** Adds the counts of a category to its sums in {@code a}; each array holds all categories. */
  void unfold(Sums sums, int[] why, int[] climb, int[] end, int category, double[] a) {
    int off = category * sums.width;
    int atWhy = category * whys();
    int atClimb = category * climbs();
    int atEnd = category * ends();
    for (int k = 0; k < whys(); k++) {
      int count = why[atWhy + k];
      if (count > 0) {
        int rest = k / PINS;
        int raisedBy = rest % (stages + 1);
        rest /= stages + 1;
        a[off + sums.started + rest / (stages + 1)] += count;
        a[off + sums.decided + rest % (stages + 1)] += count;
        a[off + sums.pins] += k % PINS * count;
        if (raisedBy > 0) {
          a[off + sums.decided + raisedBy - 1] += count;
        }
      }
    }
    for (int k = 0; k < climbs(); k++) {
      for (int t = 0; t < tiers - 1; t++) {
        a[off + sums.attempts + t] += ((k >>> t) & 1) * climb[atClimb + k];
        a[off + sums.escalated + t] += ((k >>> (t + tiers - 1)) & 1) * climb[atClimb + k];
      }
    }
    for (int k = 0; k < ends(); k++) {
      int count = end[atEnd + k];
      if (count > 0) {
        ended(k, count, a, off + k / ENDS * Sums.BLOCK, k / ENDS < tiers);
      }
    }
  }

  private static void ended(int k, int count, double[] a, int at, boolean covered) {
    int flags = k % FLAGS;
    int pair = k / FLAGS % PAIRS;
    int adequacy = k / FLAGS / PAIRS % ADEQUACIES;
    a[at + Sums.N] += count;
    a[at + Sums.ADEQUATE] += adequacy > 0 ? count : 0;
    a[at + Sums.HIT] += adequacy > 1 ? count : 0;
    if (covered) {
      a[at + Sums.ASSUMED] += (flags & ASSUMED) != 0 ? count : 0;
      a[at + Sums.U] += (flags & PRICED) == 0 ? count : 0;
      a[at + Sums.PAIRS] += pair > 0 ? count : 0;
      a[at + Sums.WINS] += pair == WON ? count : 0;
      a[at + Sums.LOSSES] += pair == LOST ? count : 0;
      a[at + Sums.PRICED_PAIRS] += (flags & PRICED_PAIR) != 0 ? count : 0;
    }
  }
}
