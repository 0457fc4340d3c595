package dev.lanewright.engine;

import dev.lanewright.policy.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The index of a scalar score stage: samples sorted by score, prefix sums per decided tier. */
final class ScalarIndex {
  private final Run run;
  private final Weights weights;
  private final Sums sums;
  private final Groups groups;
  private final boolean compared;
  private final boolean higher;
  private final Order order;
  private final Order fixed;
  private final Prefix[] prefixes;
  private final Timings[] timings;
  private final Timings fixedTimings;
  private final double[] fixedSums;
  private final int low;
  private final int depth;
  private final Shaper shaper;

  ScalarIndex(Run run, int stage, Score score, @Nullable Arm baseline, View view) {
    this.run = run;
    EvalTable table = run.table();
    weights = Weights.of(table, view);
    compared = baseline != null;
    sums = Sums.of(run.policy());
    int categories = table.categories().size();
    groups = new Groups(categories, sums.tiers);
    higher = score.direction() == Score.Direction.HIGHER;
    shaper = new Shaper(run, weights, sums, compared);
    double[] axis = Votes.axis(run.policy(), table, score);
    double[] key = higher ? axis : negated(axis);
    boolean[] reached = Histograms.reached(run, stage, weights);
    int n = table.n();
    int[] moving = IntStream.range(0, n).filter(i -> reached[i] && !Double.isNaN(key[i])).toArray();
    int[] still =
        IntStream.range(0, n)
            .filter(i -> weights.sees(table, i) && !(reached[i] && !Double.isNaN(key[i])))
            .toArray();
    order = Order.of(moving, key, table.category(), categories);
    fixed = Order.byCategory(still, key, table.category(), categories);
    int[] span = span(run, baseline);
    low = span[0];
    depth = span[1];
    prefixes = new Prefix[sums.tiers];
    timings = new Timings[sums.tiers];
    Columns columns = Columns.of(run, baseline);
    Columns ordered = columns.ordered(order.samples());
    byte[] decided = run.decisions().decided();
    byte[] by = run.decisions().by();
    var adder = new Adder(sums, ordered);
    Timings[] all = new Timings[sums.tiers + 1];
    List<Runnable> work = new ArrayList<>();
    for (int t = 0; t < sums.tiers; t++) {
      byte tier = (byte) t;
      byte[] same = new byte[moving.length];
      Arrays.fill(same, tier);
      work.add(() -> all[tier] = new Timings(ordered, same, low, depth));
      work.add(() -> prefixes[tier] = new Prefix(adder, order.offset(), tier, stage));
    }
    work.add(
        () ->
            all[sums.tiers] =
                new Timings(
                    columns.ordered(fixed.samples()),
                    Gather.of(decided, fixed.samples()),
                    low,
                    depth));
    work.parallelStream().forEach(Runnable::run);
    System.arraycopy(all, 0, timings, 0, sums.tiers);
    fixedTimings = all[sums.tiers];
    fixedSums = new double[categories * sums.width];
    var fixedAdder = new Adder(sums, columns);
    for (int i : still) {
      fixedAdder.add(fixedSums, table.category()[i] * sums.width, i, decided[i], by[i]);
    }
  }

  private static double[] negated(double[] axis) {
    double[] out = new double[axis.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = -axis[i];
    }
    return out;
  }

  /** Lowest bits of a latency, and the bits that the differences from it take. */
  private static int[] span(Run run, @Nullable Arm baseline) {
    var columns = new ArrayList<float[]>();
    run.outcomes().forEach(o -> columns.add(o.latency()));
    if (baseline != null) {
      columns.add(baseline.latencyMs());
    }
    int lo = Integer.MAX_VALUE;
    int hi = 0;
    for (float[] column : columns) {
      for (float v : column) {
        if (v >= 0) {
          int bits = Float.floatToRawIntBits(v + 0f);
          lo = Math.min(lo, bits);
          hi = Math.max(hi, bits);
        }
      }
    }
    int difference = Math.max(1, hi - Math.min(lo, hi));
    return new int[] {Math.min(lo, hi), 32 - Integer.numberOfLeadingZeros(difference)};
  }

  /** Figures at the thresholds. */
  Figures at(Score moved) {
    var pieces = new Pieces(weights, groups);
    double[] a = sums(moved, pieces);
    for (int c = 0; c < groups.categories(); c++) {
      pieces.add(fixedTimings, c, fixed.offset()[c], fixed.offset()[c + 1]);
    }
    return shaper.figures(a, pieces.percentiles(new RangeQuantile(low, depth), compared));
  }

  /** Quality, cost and diversion of all samples at the thresholds; no percentiles. */
  Slice overall(Score moved) {
    return shaper.overall(sums(moved, null));
  }

  private double[] sums(Score moved, @Nullable Pieces pieces) {
    Cuts cuts = Cuts.of(run.policy(), moved);
    double[] a = fixedSums.clone();
    double[] scratch = new double[sums.width];
    for (int c = 0; c < groups.categories(); c++) {
      int end = order.offset()[c + 1];
      for (int k = cuts.count() - 1; k >= 0; k--) {
        int from = order.from(c, higher ? cuts.at(k) : -cuts.at(k));
        if (from < end) {
          range(cuts.tierOf(k), c, from, end, a, scratch, pieces);
          end = from;
        }
      }
      range(0, c, order.offset()[c], end, a, scratch, pieces);
    }
    return a;
  }

  private void range(
      int tier, int c, int from, int to, double[] a, double[] scratch, @Nullable Pieces pieces) {
    if (from >= to) {
      return;
    }
    prefixes[tier].before(c, to, 1, a, c * sums.width, scratch);
    prefixes[tier].before(c, from, -1, a, c * sums.width, scratch);
    if (pieces != null) {
      pieces.add(timings[tier], c, from, to);
    }
  }

  /** Scores of the samples that move, ascending. */
  double[] scores() {
    double[] all = new double[order.keys().length];
    for (int p = 0; p < all.length; p++) {
      all[p] = higher ? order.keys()[p] : -order.keys()[p];
    }
    Arrays.parallelSort(all);
    return all;
  }
}
