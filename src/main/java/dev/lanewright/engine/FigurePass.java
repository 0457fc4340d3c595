package dev.lanewright.engine;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the samples in view: {@link Sums} by category, and counts of latencies by cell and
 * bin. Numbers are added up by chunk and chunks in order, so that sums are the same to the bit on
 * any number of cores; counts go to as many sets of counters as threads are at work.
 */
final class FigurePass {
  private static final Arm NOTHING =
      new Arm("", new float[] {Float.NaN}, new double[] {Double.NaN}, new float[] {Float.NaN});

  final Sums sums;
  final EvalTable table;
  final Weights weights;
  final Kinds kinds;
  final Groups groups;
  final LatencyBins bins;
  final byte[] start;
  final byte[] decided;
  final byte[] by;
  final byte[] floor;
  final byte[] floorBy;
  final byte[] adequate;

  /** Tier that a pin's code plus one asks for, as in {@link Columns}. */
  final byte[] pins;

  final @Nullable Arm baseline;

  /** Of the baseline; of one unknown sample where there is none. */
  final float[] otherQuality;

  final double[] otherCost;
  final float[] otherTime;
  final Settling settling;
  private final ConcurrentLinkedQueue<Counters> idle = new ConcurrentLinkedQueue<>();

  FigurePass(Run run, @Nullable Arm baseline, Weights weights) {
    table = run.table();
    this.weights = weights;
    this.baseline = baseline;
    sums = Sums.of(run.policy());
    kinds = new Kinds(sums.tiers, sums.stages);
    groups = new Groups(table.categories().size(), sums.tiers);
    bins = LatencyBins.of(groups.cells(), table.n());
    start = run.start();
    decided = run.decisions().decided();
    by = run.decisions().by();
    floor = run.decisions().floor();
    floorBy = run.decisions().floorBy();
    adequate = run.adequate();
    pins = Columns.pinTiers(table.pin(), run.policy());
    settling = run.settling();
    Arm other = baseline == null ? NOTHING : baseline;
    otherQuality = other.quality();
    otherCost = other.costUsd();
    otherTime = other.latencyMs();
  }

  /** Sums by category and percentiles by group. */
  record Result(double[] sums, Percentiles percentiles) {}

  Result count() {
    FigurePart[] parts = new FigurePart[Chunks.count(table.n())];
    Chunks.each(
        table.n(),
        (chunk, from, to) -> {
          Counters free = idle.poll();
          Counters counters = free == null ? counters() : free;
          parts[chunk] = new FigurePart(this, from, to);
          parts[chunk].count(counters);
          idle.add(counters);
        });
    Counters all = idle.isEmpty() ? counters() : idle.remove();
    idle.forEach(all::add);
    double[] total = new double[groups.categories() * sums.width];
    for (FigurePart part : parts) {
      Sums.add(total, 0, part.sums, 0, total.length);
    }
    for (int c = 0; c < groups.categories(); c++) {
      kinds.unfold(sums, all.why(), all.climb(), all.end(), c, total);
    }
    return new Result(total, percentiles(all, parts));
  }

  private Counters counters() {
    return Counters.of(kinds, groups, bins, baseline != null);
  }

  private Percentiles percentiles(Counters all, FigurePart[] parts) {
    boolean compared = baseline != null;
    // The policy's and the baseline's are found side by side.
    CellQuantiles[] sides = new CellQuantiles[compared ? 2 : 1];
    Chunks.sideBySide(
        sides.length, side -> sides[side] = side == 0 ? ours(all.ours()) : theirs(all));
    int[][][] places = new int[sides.length][parts.length][];
    float[][] times = new float[parts.length][];
    Chunks.each(
        table.n(),
        (chunk, from, _) -> {
          places[0][chunk] = places(parts[chunk].ours, sides[0]);
          times[chunk] = times(places[0][chunk], from);
          if (compared) {
            places[1][chunk] = places(parts[chunk].theirs, sides[1]);
          }
        });
    int n = groups.count();
    double[][][] found = new double[sides.length][][];
    Chunks.sideBySide(
        sides.length,
        side -> {
          for (int chunk = 0; chunk < parts.length; chunk++) {
            if (side == 0) {
              give(sides[0], parts[chunk].ours, places[0][chunk], times[chunk]);
            } else {
              give(sides[1], parts[chunk].theirs, places[1][chunk], chunk * Chunks.SIZE);
            }
          }
          found[side] = new double[side == 0 ? 2 * n : n][];
          Arrays.setAll(found[side], sides[side]::of);
        });
    Quantiles[] shown = new Quantiles[n];
    Arrays.setAll(
        shown,
        g -> new Quantiles(found[0][g][0], found[0][g][1], found[0][g][2], sides[0].size(g)));
    if (!compared) {
      return new Percentiles(shown, null);
    }
    double[] delta = new double[n];
    Arrays.setAll(delta, g -> found[0][n + g][0] - found[1][g][0]);
    return new Percentiles(shown, delta);
  }

  /** Groups of all latencies, then the same of pairs; a cell twice, without a pair and with one. */
  private CellQuantiles ours(int[] counts) {
    int n = groups.count();
    int[][] cells = new int[2 * n][];
    double[][] ps = new double[2 * n][];
    for (int g = 0; g < n; g++) {
      int[] of = groups.cellsOf(g);
      cells[g] = Arrays.stream(of).flatMap(c -> IntStream.of(2 * c, 2 * c + 1)).toArray();
      cells[n + g] = Arrays.stream(of).map(c -> 2 * c + 1).toArray();
      ps[g] = Percentiles.SHOWN;
      ps[n + g] = baseline == null ? new double[0] : Percentiles.P95;
    }
    double[] weight = new double[2 * groups.cells() + 1];
    Arrays.setAll(weight, k -> weight(k / 2));
    return new CellQuantiles(counts, bins.size(), weight, cells, ps);
  }

  private CellQuantiles theirs(Counters all) {
    int[][] cells = new int[groups.count()][];
    double[][] ps = new double[groups.count()][];
    Arrays.setAll(cells, groups::cellsOf);
    Arrays.fill(ps, Percentiles.P95);
    double[] weight = new double[groups.cells() + 1];
    Arrays.setAll(weight, this::weight);
    return new CellQuantiles(all.theirs(), bins.size(), weight, cells, ps);
  }

  private double weight(int cell) {
    return cell < groups.cells() ? weights.traffic()[cell / groups.tiers()] : 0;
  }

  private static void give(CellQuantiles to, int[] keys, int[] places, float[] times) {
    for (int k = 0; k < places.length; k++) {
      to.give(keys[places[k]], times[k]);
    }
  }

  private void give(CellQuantiles to, int[] keys, int[] places, int first) {
    for (int at : places) {
      to.give(keys[at], otherTime[first + at]);
    }
  }

  private float[] times(int[] places, int first) {
    float[] out = new float[places.length];
    var one = Settled.room(1);
    for (int k = 0; k < out.length; k++) {
      int i = first + places[k];
      settling.settle(start, i, i + 1, one, 0);
      out[k] = one.latency()[0];
    }
    return out;
  }

  /** Where the keys are wanted. */
  private static int[] places(int[] keys, CellQuantiles of) {
    int[] out = new int[keys.length];
    int n = 0;
    for (int at = 0; at < keys.length; at++) {
      out[n] = at;
      n += of.wants(keys[at]) ? 1 : 0;
    }
    return Arrays.copyOf(out, n);
  }
}
