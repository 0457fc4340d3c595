package dev.lanewright.engine.verdict;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Wilson;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What can be said of one rater alone, over some pairs of a table. Pairs of an answer against
 * itself (A/A) count for {@code control} alone, and that over the whole table.
 *
 * @param rater who
 * @param pairs pairs judged
 * @param verdicts verdicts given
 * @param unreadable verdicts that could not be read
 * @param flips share of the pairs readable in both orders whose two verdicts differ
 * @param longer share of the verdicts that name a winner, of answers of unlike known length, that
 *     name the longer one
 * @param first share of the verdicts that name a winner, in a recorded order, that name the answer
 *     shown first; 0.5 without a leaning
 * @param control share of the readable verdicts on A/A pairs that name a winner: the rater's own
 *     noise; 0 for a sound one
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
    Estimate control,
    double costUsd,
    long priced) {

  /** The habits of a rater of the table over all its pairs. */
  public static RaterHabits of(VerdictTable t, int rater) {
    return of(t, rater, everyPair(t));
  }

  /** Everybody over all pairs: the raters of the table, then those who grade single answers. */
  public static List<RaterHabits> all(VerdictTable t) {
    return all(t, everyPair(t));
  }

  /**
   * Everybody over some pairs: the raters of the table, then those who grade single answers.
   *
   * @param in whether the pair at that position counts
   */
  public static List<RaterHabits> all(VerdictTable t, boolean[] in) {
    var all = new ArrayList<RaterHabits>();
    for (int r = 0; r < t.raters().size(); r++) {
      all.add(of(t, r, in));
    }
    for (Grades g : t.grades()) {
      all.add(ofGrades(t, g, in));
    }
    return all;
  }

  private static RaterHabits of(VerdictTable t, int rater, boolean[] in) {
    var count = new Count(t, in);
    for (int v = 0; v < t.verdictCount(); v++) {
      if (t.rater()[v] == rater) {
        count.verdict(t.pair()[v], t.preference(v), Shown.of(t.shown()[v]), t.cost()[v]);
      }
    }
    return count.done(t.raters().get(rater), RaterValues.of(t, rater));
  }

  private static RaterHabits ofGrades(VerdictTable t, Grades g, boolean[] in) {
    var count = new Count(t, in);
    RaterValues values = g.values();
    for (int p = 0; p < t.pairCount(); p++) {
      Preference said =
          switch (values.combined(p)) {
            case BETTER -> Preference.A_BETTER;
            case WORSE -> Preference.B_BETTER;
            case TIED, UNSURE -> Preference.TIE;
            case UNREADABLE -> Preference.UNREADABLE;
            case NONE -> null;
          };
      if (said != null) {
        count.verdict(p, said, Shown.UNKNOWN, Double.NaN);
      }
    }
    return count.done(g.rater(), values);
  }

  /** Mean USD of a verdict whose cost is recorded; NaN where none is. */
  public double costPerVerdict() {
    return priced == 0 ? Double.NaN : costUsd / priced;
  }

  private static boolean[] everyPair(VerdictTable t) {
    boolean[] in = new boolean[t.pairCount()];
    Arrays.fill(in, true);
    return in;
  }

  private static Estimate share(long part, long n) {
    if (n == 0) {
      return Estimate.NONE;
    }
    double share = (double) part / n;
    Interval interval = Wilson.interval95(share, n);
    return new Estimate(share, n, interval.lo(), interval.hi());
  }

  private static final class Count {
    private final VerdictTable t;
    private final boolean[] in;
    private long verdicts;
    private long unreadable;
    private long longer;
    private long unlike;
    private long first;
    private long placed;
    private long noise;
    private long controls;
    private double cost;
    private long priced;

    Count(VerdictTable t, boolean[] in) {
      this.t = t;
      this.in = in;
    }

    void verdict(int pair, Preference said, Shown shown, double usd) {
      boolean winner = said == Preference.A_BETTER || said == Preference.B_BETTER;
      if (t.isControl(pair)) {
        controls += said == Preference.UNREADABLE ? 0 : 1;
        noise += winner ? 1 : 0;
      }
      if (!in[pair]) {
        return;
      }
      verdicts++;
      unreadable += said == Preference.UNREADABLE ? 1 : 0;
      if (!Double.isNaN(usd)) {
        priced++;
        cost += usd;
      }
      if (winner && !t.isControl(pair)) {
        winner(pair, said == Preference.A_BETTER, shown);
      }
    }

    private void winner(int pair, boolean a, Shown shown) {
      int lengthA = t.lengthA()[pair];
      int lengthB = t.lengthB()[pair];
      if (lengthA >= 0 && lengthB >= 0 && lengthA != lengthB) {
        unlike++;
        longer += a == lengthA > lengthB ? 1 : 0;
      }
      if (shown != Shown.UNKNOWN) {
        placed++;
        first += a == (shown == Shown.A_FIRST) ? 1 : 0;
      }
    }

    RaterHabits done(Rater rater, RaterValues values) {
      Standing[] a = values.byOrder()[Shown.A_FIRST.ordinal()];
      Standing[] b = values.byOrder()[Shown.B_FIRST.ordinal()];
      long pairs = 0;
      long both = 0;
      long differ = 0;
      for (int p = 0; p < a.length; p++) {
        if (in[p]) {
          pairs += values.combined(p) == Standing.NONE ? 0 : 1;
          if (!t.isControl(p) && a[p].readable() && b[p].readable()) {
            both++;
            differ += a[p] == b[p] && a[p] != Standing.UNSURE ? 0 : 1;
          }
        }
      }
      return new RaterHabits(
          rater,
          pairs,
          verdicts,
          unreadable,
          share(differ, both),
          share(longer, unlike),
          share(first, placed),
          share(noise, controls),
          priced == 0 ? Double.NaN : cost,
          priced);
    }
  }
}
