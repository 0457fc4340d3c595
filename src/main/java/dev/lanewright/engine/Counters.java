package dev.lanewright.engine;

/**
 * What one thread counts in. Latencies go by key: a cell times the number of bins plus a bin; one
 * cell more than there are takes what is left out.
 *
 * @param why by category and {@link Kinds#why}
 * @param climb by category and {@link Kinds#climb}
 * @param end by category and {@link Kinds#end}
 * @param ours latencies of the policy; each cell twice, without a pair and with one
 * @param theirs latencies of the baseline in pairs; empty without one
 * @param reason room for the {@link Kinds#why} of {@link #ROW} samples
 * @param settled room for {@link #ROW} samples at work
 */
record Counters(
    int[] why, int[] climb, int[] end, int[] ours, int[] theirs, int[] reason, Settled settled) {
  /** As many samples as the fastest cache holds of what they get. */
  static final int ROW = 1 << 10;

  static Counters of(Kinds kinds, Groups groups, LatencyBins bins, boolean compared) {
    int categories = groups.categories();
    return new Counters(
        new int[categories * kinds.whys()],
        new int[categories * kinds.climbs()],
        new int[categories * kinds.ends()],
        new int[(2 * groups.cells() + 1) * bins.size()],
        new int[compared ? (groups.cells() + 1) * bins.size() : 0],
        new int[ROW],
        Settled.room(ROW));
  }

  void add(Counters more) {
    add(why, more.why);
    add(climb, more.climb);
    add(end, more.end);
    add(ours, more.ours);
    add(theirs, more.theirs);
  }

  private static void add(int[] to, int[] more) {
    for (int k = 0; k < to.length; k++) {
      to[k] += more[k];
    }
  }
}
