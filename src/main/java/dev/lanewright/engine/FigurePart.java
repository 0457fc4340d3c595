package dev.lanewright.engine;

/**
 * A chunk of a {@link FigurePass}: sums by category, and by sample the key of its latency and of
 * the baseline's in {@link Counters}.
 */
final class FigurePart {
  private static final int INFINITE = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);

  final double[] sums;
  final int[] ours;
  final int[] theirs;
  private final float[] ms;
  private final FigurePass pass;
  private final int from;

  FigurePart(FigurePass pass, int from, int to) {
    this.pass = pass;
    this.from = from;
    int n = to - from;
    sums = new double[pass.groups.categories() * pass.sums.width];
    ours = new int[n];
    theirs = new int[pass.baseline == null ? 0 : n];
    ms = new float[n];
  }

  /** Counts the chunk: what happened to each sample first, then latencies column by column. */
  void count(Counters counters) {
    add(counters);
    LatencyBins bins = pass.bins;
    for (int k = 0; k < ours.length; k++) {
      ours[k] = ours[k] * bins.size() + bins.of(ms[k]);
    }
    count(ours, counters.ours());
    Arm baseline = pass.baseline;
    if (baseline != null) {
      float[] other = baseline.latencyMs();
      for (int k = 0; k < theirs.length; k++) {
        theirs[k] = theirs[k] * bins.size() + bins.of(other[from + k]);
      }
      count(theirs, counters.theirs());
    }
  }

  private static void count(int[] keys, int[] counts) {
    for (int key : keys) {
      counts[key]++;
    }
  }

  private void add(Counters counters) {
    int[] why = counters.why();
    int[] climb = counters.climb();
    int[] end = counters.end();
    Kinds kinds = pass.kinds;
    Groups groups = pass.groups;
    Columns columns = pass.columns;
    EvalTable table = pass.table;
    Weights weights = pass.weights;
    short[] category = table.category();
    byte[] start = pass.start;
    byte[] decided = pass.decided;
    byte[] by = pass.by;
    byte[] floor = columns.floor();
    byte[] floorBy = columns.floorBy();
    byte[] pin = columns.pin();
    byte[] adequate = columns.adequate();
    Arm baseline = pass.baseline;
    float[] otherQuality = baseline == null ? null : baseline.quality();
    double[] otherCost = baseline == null ? null : baseline.costUsd();
    float[] otherMs = baseline == null ? null : baseline.latencyMs();
    int width = pass.sums.width;
    int none = pass.sums.tiers;
    int whys = kinds.whys();
    int climbs = kinds.climbs();
    int ends = kinds.ends();
    int nowhere = groups.cells();
    boolean everything = weights.everything();
    for (int k = 0; k < ours.length; k++) {
      int i = from + k;
      if (!everything && !weights.sees(table, i)) {
        leave(k, nowhere);
        continue;
      }
      int c = category[i];
      int s = start[i];
      int raised = (decided[i] - floor[i]) >>> 31;
      int strayed = one(pin[i] + 1) & one(pin[i] ^ s);
      why[c * whys + kinds.why(s, by[i], (floorBy[i] + 1) * raised, strayed)]++;
      int steps = pass.path[s][i & pass.paths[s]];
      climb[c * climbs + kinds.climb(steps)]++;
      int cheapest = adequate[i];
      int adequacy = (~cheapest >>> 31) + (one(cheapest ^ s) ^ 1);
      double q = pass.quality[s][i];
      if (Double.isNaN(q)) {
        end[c * ends + Kinds.end(none, adequacy, 0, 0)]++;
        leave(k, nowhere);
        continue;
      }
      int lane = Outcome.served(steps);
      int at = c * width + lane * Sums.BLOCK;
      double dollars = pass.cost[s][i];
      int flags = (steps & Outcome.ASSUMED) == 0 ? 0 : Kinds.ASSUMED;
      flags |= priced(at, q, dollars);
      float time = pass.latency[s][i];
      int known = known(time);
      int both = 0;
      int pair = 0;
      int cell = groups.cell(c, lane);
      if (otherQuality != null && otherCost != null && otherMs != null) {
        double d = q - otherQuality[i];
        if (!Double.isNaN(d)) {
          pair = pair(at, d);
          flags |= pricedPair(at, dollars - otherCost[i]);
          both = known & known(otherMs[i]);
        }
        theirs[k] = nowhere + (cell - nowhere) * both;
      }
      ms[k] = time;
      ours[k] = 2 * nowhere + (2 * (cell - nowhere) + both) * known;
      end[c * ends + Kinds.end(lane, adequacy, pair, flags)]++;
    }
  }

  private int priced(int at, double q, double dollars) {
    double[] a = sums;
    a[at + Sums.Q] += q;
    a[at + Sums.QQ] += q * q;
    if (Double.isNaN(dollars)) {
      a[at + Sums.UQ] += q;
      a[at + Sums.UQQ] += q * q;
      return 0;
    }
    a[at + Sums.C] += dollars;
    a[at + Sums.CC] += dollars * dollars;
    a[at + Sums.QC] += q * dollars;
    return Kinds.PRICED;
  }

  private int pair(int at, double d) {
    double[] a = sums;
    a[at + Sums.D] += d;
    a[at + Sums.DD] += d * d;
    // The sign bit of a number that is not 0 but for its sign.
    long bits = Double.doubleToRawLongBits(d + 0.0);
    int lost = (int) (bits >>> 63);
    int won = (int) ((~bits >>> 63) & (-bits >>> 63));
    return Kinds.TIED + won * (Kinds.WON - Kinds.TIED) + lost * (Kinds.LOST - Kinds.TIED);
  }

  private int pricedPair(int at, double dollars) {
    if (Double.isNaN(dollars)) {
      return 0;
    }
    sums[at + Sums.DC] += dollars;
    sums[at + Sums.DCC] += dollars * dollars;
    return Kinds.PRICED_PAIR;
  }

  private void leave(int k, int nowhere) {
    ours[k] = 2 * nowhere;
    if (pass.baseline != null) {
      theirs[k] = nowhere;
    }
  }

  /** 0 for 0, else 1. */
  private static int one(int x) {
    return (x | -x) >>> 31;
  }

  /** 1 for a latency at or above 0, else 0. */
  private static int known(float ms) {
    int bits = Float.floatToRawIntBits(ms + 0f);
    return ~(bits | (INFINITE - bits)) >>> 31;
  }
}
