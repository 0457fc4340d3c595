package dev.lanewright.engine.verdict;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Wilson;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.Shown;

/**
 * What can be said of one rater alone.
 *
 * @param rater who
 * @param pairs pairs judged
 * @param verdicts verdicts given
 * @param unreadable verdicts that could not be read
 * @param flips share of the pairs readable in both orders whose two verdicts differ
 * @param longer share of the verdicts that name a winner, of answers of unlike known length, that
 *     name the longer one
 * @param first share of the verdicts that name a winner, in a recorded order, that name the answer
 *     shown first
 * @param costUsd USD of the verdicts whose cost is recorded, NaN where none is
 * @param priced verdicts whose cost is recorded
 */
public record RaterHabits(
    Rater rater,
    long pairs,
    long verdicts,
    long unreadable,
    Estimate flips,
    Estimate longer,
    Estimate first,
    double costUsd,
    long priced) {

  /** The habits of a rater of the table. */
  public static RaterHabits of(VerdictTable t, int rater) {
    long verdicts = 0;
    long unreadable = 0;
    long longer = 0;
    long unlike = 0;
    long first = 0;
    long placed = 0;
    double cost = 0;
    long priced = 0;
    for (int v = 0; v < t.verdictCount(); v++) {
      if (t.rater()[v] != rater) {
        continue;
      }
      verdicts++;
      Preference said = t.preference(v);
      unreadable += said == Preference.UNREADABLE ? 1 : 0;
      if (!Double.isNaN(t.cost()[v])) {
        priced++;
        cost += t.cost()[v];
      }
      if (said != Preference.A_BETTER && said != Preference.B_BETTER) {
        continue;
      }
      boolean a = said == Preference.A_BETTER;
      int p = t.pair()[v];
      int lengthA = t.lengthA()[p];
      int lengthB = t.lengthB()[p];
      if (lengthA >= 0 && lengthB >= 0 && lengthA != lengthB) {
        unlike++;
        longer += a == lengthA > lengthB ? 1 : 0;
      }
      Shown shown = Shown.of(t.shown()[v]);
      if (shown != Shown.UNKNOWN) {
        placed++;
        first += a == (shown == Shown.A_FIRST) ? 1 : 0;
      }
    }
    RaterValues values = RaterValues.of(t, rater);
    return new RaterHabits(
        t.raters().get(rater),
        judged(values),
        verdicts,
        unreadable,
        flips(values),
        share(longer, unlike),
        share(first, placed),
        priced == 0 ? Double.NaN : cost,
        priced);
  }

  /** Mean USD of a verdict whose cost is recorded; NaN where none is. */
  public double costPerVerdict() {
    return priced == 0 ? Double.NaN : costUsd / priced;
  }

  private static long judged(RaterValues values) {
    long judged = 0;
    for (int p = 0; p < values.byOrder()[0].length; p++) {
      judged += values.combined(p) == Standing.NONE ? 0 : 1;
    }
    return judged;
  }

  /** Share of pairs readable in both orders that come out differently. */
  static Estimate flips(RaterValues values) {
    Standing[] a = values.byOrder()[Shown.A_FIRST.ordinal()];
    Standing[] b = values.byOrder()[Shown.B_FIRST.ordinal()];
    long both = 0;
    long differ = 0;
    for (int p = 0; p < a.length; p++) {
      if (a[p].readable() && b[p].readable()) {
        both++;
        differ += a[p] == b[p] && a[p] != Standing.UNSURE ? 0 : 1;
      }
    }
    return share(differ, both);
  }

  private static Estimate share(long part, long n) {
    if (n == 0) {
      return Estimate.NONE;
    }
    double share = (double) part / n;
    Interval interval = Wilson.interval95(share, n);
    return new Estimate(share, n, interval.lo(), interval.hi());
  }
}
