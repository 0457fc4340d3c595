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
  private final FigurePass pass;
  private final int from;

  FigurePart(FigurePass pass, int from, int to) {
    this.pass = pass;
    this.from = from;
    int n = to - from;
    sums = new double[pass.groups.categories() * pass.sums.width];
    ours = new int[n];
    theirs = new int[pass.baseline == null ? 0 : n];
  }

  /** Counts the chunk, row by row: what happened to each sample first, then latencies. */
  void count(Counters counters) {
    LatencyBins bins = pass.bins;
    Arm baseline = pass.baseline;
    float[] ms = counters.settled().latency();
    for (int at = 0; at < ours.length; at += Counters.ROW) {
      int end = Math.min(ours.length, at + Counters.ROW);
      pass.settling.settle(pass.start, from + at, from + end, counters.settled(), 0);
      reasons(counters.reason(), at, end);
      add(counters, at, end);
      count(ours, ms, -at, at, end, bins, counters.ours());
      if (baseline != null) {
        count(theirs, baseline.latencyMs(), from, at, end, bins, counters.theirs());
      }
    }
  }

  private static void count(
      int[] cells, float[] ms, int shift, int at, int end, LatencyBins bins, int[] counts) {
    for (int k = at; k < end; k++) {
      cells[k] = cells[k] * bins.size() + bins.of(ms[k + shift]);
    }
    for (int k = at; k < end; k++) {
      counts[cells[k]]++;
    }
  }

  /** Why each sample of a row starts where it does. */
  private void reasons(int[] reason, int at, int end) {
    Kinds kinds = pass.kinds;
    byte[] start = pass.start;
    byte[] decided = pass.decided;
    byte[] by = pass.by;
    byte[] floor = pass.floor;
    byte[] floorBy = pass.floorBy;
    for (int k = at; k < end; k++) {
      int i = from + k;
      int raised = (decided[i] - floor[i]) >>> 31;
      reason[k - at] = kinds.why(start[i], by[i], (floorBy[i] + 1) * raised, 0);
    }
    byte[] pins = pass.pins;
    if (pins.length == 1) {
      return;
    }
    int[] pinned = pass.table.pin().codes();
    for (int k = at; k < end; k++) {
      int pin = pins[pinned[from + k] + 1];
      reason[k - at] += one(pin + 1) & one(pin ^ start[from + k]);
    }
  }

  /**
   * Adds a row. Of most samples everything is known, so these are added right here: in a method of
   * its own, too large to be inlined, they took half as long again.
   */
  private void add(Counters counters, int first, int end) {
    int[] why = counters.why();
    int[] climb = counters.climb();
    int[] ended = counters.end();
    int[] reason = counters.reason();
    Settled settled = counters.settled();
    short[] path = settled.path();
    float[] quality = settled.quality();
    double[] cost = settled.cost();
    float[] latency = settled.latency();
    Kinds kinds = pass.kinds;
    EvalTable table = pass.table;
    short[] category = table.category();
    byte[] start = pass.start;
    byte[] adequate = pass.adequate;
    float[] otherQuality = pass.otherQuality;
    double[] otherCost = pass.otherCost;
    float[] otherTime = pass.otherTime;
    int compared = pass.baseline == null ? 0 : -1;
    double[] a = sums;
    int width = pass.sums.width;
    int tiers = pass.sums.tiers;
    int nowhere = pass.groups.cells();
    int whys = kinds.whys();
    int climbs = kinds.climbs();
    int ends = kinds.ends();
    boolean everything = pass.weights.everything();
    for (int k = first; k < end; k++) {
      int i = from + k;
      int row = k - first;
      if (!everything && !pass.weights.sees(table, i)) {
        leave(k);
        continue;
      }
      int c = category[i];
      int steps = path[row];
      why[c * whys + reason[row]]++;
      climb[c * climbs + kinds.climb(steps)]++;
      int cheapest = adequate[i];
      int adequacy = (~cheapest >>> 31) + (one(cheapest ^ start[i]) ^ 1);
      double q = quality[row];
      double dollars = cost[row];
      double d = q - otherQuality[i & compared];
      double more = dollars - otherCost[i & compared];
      int lane = Outcome.served(steps);
      if (Double.isNaN(d + more)) {
        if (Double.isNaN(q)) {
          lane = tiers;
          leave(k);
        }
        int some = Double.isNaN(q) ? 0 : partly(settled, row, k, c, lane);
        ended[c * ends + Kinds.end(lane, adequacy, some >>> Kinds.PAIR_BIT, some & Kinds.MARKS)]++;
        continue;
      }
      int at = c * width + lane * Sums.BLOCK;
      a[at + Sums.Q] += q;
      a[at + Sums.QQ] += q * q;
      a[at + Sums.C] += dollars;
      a[at + Sums.CC] += dollars * dollars;
      a[at + Sums.QC] += q * dollars;
      a[at + Sums.D] += d;
      a[at + Sums.DD] += d * d;
      a[at + Sums.DC] += more;
      a[at + Sums.DCC] += more * more;
      int assumed = (steps >>> Outcome.ASSUMED_BIT & 1) * Kinds.ASSUMED;
      int flags = Kinds.PRICED | Kinds.PRICED_PAIR | assumed;
      ended[c * ends + Kinds.end(lane, adequacy, Kinds.pair(d), flags)]++;
      int known = known(latency[row]);
      int both = known & known(otherTime[i]);
      int cell = c * tiers + lane - nowhere;
      theirs[k] = nowhere + cell * both;
      ours[k] = 2 * nowhere + (2 * cell + both) * known;
    }
  }

  /**
   * Adds a sample that was served and of which something is not known; returns its flags, and its
   * pair above them.
   */
  private int partly(Settled got, int row, int k, int category, int lane) {
    double[] a = sums;
    double q = got.quality()[row];
    double dollars = got.cost()[row];
    int flags = (got.path()[row] & Outcome.ASSUMED) == 0 ? 0 : Kinds.ASSUMED;
    int at = category * pass.sums.width + lane * Sums.BLOCK;
    a[at + Sums.Q] += q;
    a[at + Sums.QQ] += q * q;
    if (Double.isNaN(dollars)) {
      a[at + Sums.UQ] += q;
      a[at + Sums.UQQ] += q * q;
    } else {
      a[at + Sums.C] += dollars;
      a[at + Sums.CC] += dollars * dollars;
      a[at + Sums.QC] += q * dollars;
      flags |= Kinds.PRICED;
    }
    int nowhere = pass.groups.cells();
    int cell = pass.groups.cell(category, lane) - nowhere;
    int known = known(got.latency()[row]);
    int both = 0;
    Arm baseline = pass.baseline;
    if (baseline != null) {
      double d = q - baseline.quality()[from + k];
      if (!Double.isNaN(d)) {
        a[at + Sums.D] += d;
        a[at + Sums.DD] += d * d;
        flags |= pricedPair(at, dollars - baseline.costUsd()[from + k]);
        flags |= Kinds.pair(d) << Kinds.PAIR_BIT;
        both = known & known(baseline.latencyMs()[from + k]);
      }
      theirs[k] = nowhere + cell * both;
    }
    ours[k] = 2 * nowhere + (2 * cell + both) * known;
    return flags;
  }

  private int pricedPair(int at, double dollars) {
    if (Double.isNaN(dollars)) {
      return 0;
    }
    sums[at + Sums.DC] += dollars;
    sums[at + Sums.DCC] += dollars * dollars;
    return Kinds.PRICED_PAIR;
  }

  private void leave(int k) {
    int nowhere = pass.groups.cells();
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
