package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.RatingTable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Which single grades are listed.
 *
 * @param rater position of the rater, or -1 for all
 * @param model position of the model, or -1 for all
 * @param lo least grade 0..10
 * @param hi grades are below
 */
record GradeFilter(int rater, int model, double lo, double hi) {
  static final GradeFilter ALL =
      new GradeFilter(-1, -1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Everything that a rater gave a model. */
  GradeFilter(int rater, int model) {
    this(rater, model, ALL.lo, ALL.hi);
  }

  /** The bounds as people read them. */
  String words(RatingTable t) {
    if (rater >= 0 && t.passFail(rater)) {
      return lo < 0 ? "fail" : "pass";
    }
    return String.format(Locale.ROOT, "%.0f of 10", Math.max(0, (lo + hi) / 2));
  }

  /** Everything that the rater gave the model. */
  GradeFilter of(Scored s) {
    return new GradeFilter(s.raterAt(), s.modelAt(), lo, hi);
  }

  GradeFilter between(double from, double to) {
    return new GradeFilter(rater, model, from, to);
  }

  /** Whether only grades within bounds pass. */
  boolean bounded() {
    return lo > Double.NEGATIVE_INFINITY;
  }

  /** Positions of the ratings that pass: the worst first, those that could not be read last. */
  List<Integer> of(RatingTable t) {
    return IntStream.range(0, t.size())
        .filter(i -> rater < 0 || t.rater()[i] == rater)
        .filter(i -> model < 0 || t.model()[i] == model)
        .filter(i -> !bounded() || (10 * t.score()[i] >= lo && 10 * t.score()[i] < hi))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> t.score()[i]).thenComparing(i -> i))
        .toList();
  }
}
