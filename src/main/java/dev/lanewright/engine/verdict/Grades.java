package dev.lanewright.engine.verdict;

import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.Shown;
import java.util.Arrays;

/**
 * What one rater that grades answers one at a time (a rule, a comparison with a reference, a judge
 * of single answers) gave both answers of every pair. As a rater of pairs it says that the answer
 * with the higher grade is better and that equal grades tie, so that others can be checked against
 * it.
 *
 * @param rater who
 * @param a grade of the first answer 0..1, by position of the pair; NaN for none, {@link
 *     #UNREADABLE} for one that could not be read
 * @param b of the second
 */
public record Grades(Rater rater, double[] a, double[] b) {
  /** What the grades that came with the answers are called. */
  public static final String RECORDED = "recorded grade";

  /** Stands for a grade that was given and could not be read. */
  public static final double UNREADABLE = -1;

  /** What it says of the pairs; without orders, as each answer was seen alone. */
  public RaterValues values() {
    var byOrder = new Standing[Shown.values().length][a.length];
    for (Standing[] one : byOrder) {
      Arrays.fill(one, Standing.NONE);
    }
    Arrays.setAll(byOrder[Shown.UNKNOWN.ordinal()], p -> standing(a[p], b[p]));
    return new RaterValues(rater.label(), rater.kind(), byOrder);
  }

  private static Standing standing(double a, double b) {
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return Standing.NONE;
    }
    if (a == UNREADABLE || b == UNREADABLE) {
      return Standing.UNREADABLE;
    }
    return a > b ? Standing.BETTER : a < b ? Standing.WORSE : Standing.TIED;
  }

  /** Whether no pair has both grades. */
  public boolean none() {
    for (int p = 0; p < a.length; p++) {
      if (!Double.isNaN(a[p]) && !Double.isNaN(b[p])) {
        return false;
      }
    }
    return true;
  }
}
