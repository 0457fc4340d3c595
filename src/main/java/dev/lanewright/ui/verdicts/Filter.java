package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.RaterAgreement;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.engine.verdict.VerdictTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs are listed: those for which every part that is given holds.
 *
 * @param category only this one
 * @param standing only pairs of which the panel says this
 * @param cell only pairs with an item in this cell of two raters
 * @param scores only pairs with a verdict of such a score
 */
record Filter(
    @Nullable String category,
    @Nullable Standing standing,
    @Nullable Cell cell,
    @Nullable Scores scores) {
  static final Filter ALL = new Filter(null, null, null, null);

  /**
   * Two raters, and what each says.
   *
   * @param first position of the first rater
   * @param second position of the second
   * @param said what the first says; null: any item on which they differ
   * @param other what the second says
   */
  record Cell(int first, int second, @Nullable Standing said, @Nullable Standing other) {}

  /**
   * Scores behind verdicts.
   *
   * @param rater position in the table
   * @param lo least score
   * @param hi scores are below
   */
  record Scores(int rater, double lo, double hi) {}

  Filter withCategory(@Nullable String changed) {
    return new Filter(changed, standing, cell, scores);
  }

  Filter withStanding(@Nullable Standing changed) {
    return new Filter(category, changed, cell, scores);
  }

  Filter withCell(@Nullable Cell changed) {
    return new Filter(category, standing, changed, scores);
  }

  Filter withScores(@Nullable Scores changed) {
    return new Filter(category, standing, cell, changed);
  }

  /** Positions in the comparison of the pairs that pass, most at stake first. */
  List<Integer> of(Findings f) {
    List<Integer> found = new ArrayList<>();
    for (int k = 0; k < f.standings().length; k++) {
      if (passes(f, k)) {
        found.add(k);
      }
    }
    found.sort(
        Comparator.comparingDouble(
            (Integer k) -> Double.isNaN(f.stakes()[k]) ? 0 : -f.stakes()[k]));
    return found;
  }

  private boolean passes(Findings f, int k) {
    int pair = f.comparison().pairs()[k];
    if (category != null && !category.equals(Findings.category(f.table(), pair))) {
      return false;
    }
    if (standing != null && f.standings()[k] != standing) {
      return false;
    }
    Scores s = scores;
    if (s != null && !scored(f, pair, s)) {
      return false;
    }
    Cell c = cell;
    return c == null || inCell(f, pair, c);
  }

  private static boolean scored(Findings f, int pair, Scores wanted) {
    VerdictTable t = f.table();
    for (int v = t.first(pair); v < t.verdictCount() && t.pair()[v] == pair; v++) {
      if (t.rater()[v] == wanted.rater()
          && t.score()[v] >= wanted.lo()
          && t.score()[v] < wanted.hi()) {
        return true;
      }
    }
    return false;
  }

  private static boolean inCell(Findings f, int pair, Cell c) {
    for (Standing[] item :
        RaterAgreement.itemsOf(
            f.raters().get(c.first()),
            f.raters().get(c.second()),
            f.question().convention(),
            pair)) {
      boolean hit =
          c.said() == null ? item[0] != item[1] : item[0] == c.said() && item[1] == c.other();
      if (hit) {
        return true;
      }
    }
    return false;
  }
}
