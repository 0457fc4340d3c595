package dev.lanewright.engine.verdict;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.stats.Bootstrap;
import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Wilson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one rater gave one model's answers.
 *
 * @param rater position in {@link RatingTable#raters}
 * @param model position in {@link RatingTable#models}
 * @param n ratings that could be read
 * @param unreadable ratings that could not; in no figure
 * @param passFail whether the figure is a share of passes
 * @param figure share that passed with its Wilson interval, else mean score 0..1 with a BCa
 *     bootstrap interval; both 95%
 * @param costUsd of the ratings whose cost is recorded, NaN where none is
 */
public record RatingTally(
    int rater,
    int model,
    long n,
    long unreadable,
    boolean passFail,
    Estimate figure,
    double costUsd) {
  private static final int REPLICATES = 1_000;
  private static final long SEED = 11;

  /** Every rater and model that have a rating, by rater, then model. */
  public static List<RatingTally> of(RatingTable t) {
    List<RatingTally> all = new ArrayList<>();
    for (int r = 0; r < t.raters().size(); r++) {
      boolean passFail = t.passFail(r);
      for (int m = 0; m < t.models().size(); m++) {
        int rater = r;
        int model = m;
        int[] rows =
            IntStream.range(0, t.size())
                .filter(i -> t.rater()[i] == rater && t.model()[i] == model)
                .toArray();
        if (rows.length > 0) {
          all.add(of(t, r, m, passFail, rows));
        }
      }
    }
    return all;
  }

  private static RatingTally of(RatingTable t, int rater, int model, boolean passFail, int[] rows) {
    double[] read =
        IntStream.of(rows)
            .filter(i -> !Double.isNaN(t.score()[i]))
            .mapToDouble(i -> passFail && t.passed()[i] >= 0 ? t.passed()[i] : t.score()[i])
            .toArray();
    double[] costs =
        IntStream.of(rows).mapToDouble(i -> t.cost()[i]).filter(c -> !Double.isNaN(c)).toArray();
    return new RatingTally(
        rater,
        model,
        read.length,
        rows.length - read.length,
        passFail,
        passFail ? share(read) : mean(read),
        costs.length == 0 ? Double.NaN : java.util.Arrays.stream(costs).sum());
  }

  private static Estimate share(double[] passed) {
    if (passed.length == 0) {
      return Estimate.NONE;
    }
    double share = java.util.Arrays.stream(passed).average().orElseThrow();
    Interval interval = Wilson.interval95(share, passed.length);
    return new Estimate(share, passed.length, interval.lo(), interval.hi());
  }

  private static Estimate mean(double[] scores) {
    int n = scores.length;
    if (n == 0) {
      return Estimate.NONE;
    }
    double[][] sums = new double[n][];
    for (int i = 0; i < n; i++) {
      sums[i] = new double[] {1, scores[i]};
    }
    Interval[] found =
        Bootstrap.intervals(
            sums,
            1,
            (totals, values) -> values[0] = totals[1] / totals[0],
            Bootstrap.Kind.BCA,
            REPLICATES,
            0.95,
            SEED,
            () -> false);
    double mean = java.util.Arrays.stream(scores).average().orElseThrow();
    Interval interval = found == null ? Interval.NONE : found[0];
    return new Estimate(mean, n, interval.lo(), interval.hi());
  }
}
