package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.RatingTable;
import dev.lanewright.engine.verdict.RatingTally;
import dev.lanewright.engine.verdict.VerdictTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores that one rater gave: single grades of one model's answers, or the numbers behind its
 * verdicts.
 *
 * @param rater the rater's label
 * @param model whose answers were graded alone; empty for the numbers behind verdicts
 * @param raterAt position of the rater in the ratings, or in the verdicts' table
 * @param modelAt position of the model in the ratings; -1 for verdicts
 * @param tally of single grades; of verdicts only its counts are known
 * @param values what the histogram shows: 0 to 10 for single grades, the file's own for verdicts
 */
record Scored(
    String rater, String model, int raterAt, int modelAt, RatingTally tally, double[] values) {
  private static final int BINS = 24;

  /** Everything that was scored. */
  static List<Scored> of(RatingTable ratings, VerdictTable verdicts, boolean[] in) {
    List<Scored> all = new ArrayList<>();
    for (RatingTally t : RatingTally.of(ratings)) {
      double[] values =
          IntStream.range(0, ratings.size())
              .filter(i -> ratings.rater()[i] == t.rater() && ratings.model()[i] == t.model())
              .mapToDouble(i -> 10 * ratings.score()[i])
              .filter(s -> !Double.isNaN(s))
              .toArray();
      all.add(
          new Scored(
              ratings.raters().get(t.rater()).label(),
              ratings.models().get(t.model()),
              t.rater(),
              t.model(),
              t,
              values));
    }
    for (int r = 0; r < verdicts.raters().size(); r++) {
      int rater = r;
      double[] values =
          IntStream.range(0, verdicts.verdictCount())
              .filter(v -> verdicts.rater()[v] == rater && in[verdicts.pair()[v]])
              .mapToDouble(v -> verdicts.score()[v])
              .filter(Double::isFinite)
              .toArray();
      if (values.length > 0) {
        var tally =
            new RatingTally(
                r,
                -1,
                values.length,
                0,
                false,
                dev.lanewright.engine.Estimate.exact(
                    Arrays.stream(values).average().orElseThrow(), values.length),
                Double.NaN);
        all.add(new Scored(verdicts.raters().get(r).label(), "", r, -1, tally, values));
      }
    }
    return all;
  }

  /** Whether single answers were graded. */
  boolean single() {
    return modelAt >= 0;
  }

  /** Edges of the histogram's bins, ascending. */
  double[] edges() {
    if (single()) {
      // One bin for each whole grade.
      return IntStream.rangeClosed(0, 11).mapToDouble(i -> i - 0.5).toArray();
    }
    double lo = Arrays.stream(values).min().orElse(0);
    double hi = Arrays.stream(values).max().orElse(1);
    double top = hi > lo ? hi : lo + 1;
    return IntStream.rangeClosed(0, BINS).mapToDouble(b -> lo + (top - lo) * b / BINS).toArray();
  }

  /** How many values lie in each bin. */
  long[] counts() {
    double[] edges = edges();
    long[] counts = new long[edges.length - 1];
    for (double v : values) {
      counts[bin(edges, v)]++;
    }
    return counts;
  }

  /** The bin of a value; the last edge belongs to the last bin. */
  static int bin(double[] edges, double value) {
    int bins = edges.length - 1;
    double at = (value - edges[0]) / (edges[bins] - edges[0]) * bins;
    return (int) Math.clamp(Math.floor(at), 0, bins - 1);
  }
}
