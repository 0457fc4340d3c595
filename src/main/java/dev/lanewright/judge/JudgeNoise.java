package dev.lanewright.judge;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Wilson;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.engine.verdict.Standings;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Shown;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a judge from its own verdicts: what it cannot say twice, and what the order says
 * for it.
 *
 * @param rater position in the table
 * @param verdicts how many, unreadable ones included
 * @param unreadable of them
 * @param flips share of pairs read in both orders whose two verdicts differ
 * @param firstPreferred share of verdicts with a winner in which the answer shown first won; 0.5
 *     without a leaning
 * @param control share of verdicts of A/A pairs (an answer against itself) that name a winner: the
 *     judge's own noise; 0 for a sound one
 * @param costUsd of all its verdicts, NaN where one is unpriced
 */
public record JudgeNoise(
    int rater,
    int verdicts,
    int unreadable,
    Estimate flips,
    Estimate firstPreferred,
    Estimate control,
    double costUsd) {

  /** Every judge of the table. */
  public static List<JudgeNoise> of(VerdictTable t) {
    var all = new ArrayList<JudgeNoise>();
    for (int r = 0; r < t.raters().size(); r++) {
      all.add(of(t, r));
    }
    return all;
  }

  private static JudgeNoise of(VerdictTable t, int rater) {
    int verdicts = 0;
    int unreadable = 0;
    int winners = 0;
    int first = 0;
    int control = 0;
    int noise = 0;
    double cost = 0;
    int[] readable = new int[t.pairCount()];
    for (int v = 0; v < t.verdictCount(); v++) {
      if (t.rater()[v] != rater) {
        continue;
      }
      verdicts++;
      cost += t.cost()[v];
      Preference said = t.preference(v);
      boolean winner = said == Preference.A_BETTER || said == Preference.B_BETTER;
      if (said == Preference.UNREADABLE) {
        unreadable++;
        continue;
      }
      int p = t.pair()[v];
      readable[p] |= 1 << t.shown()[v];
      if (t.armA()[p] >= 0 && t.armA()[p] == t.armB()[p]) {
        control++;
        noise += winner ? 1 : 0;
      }
      if (winner && t.shown()[v] != Shown.UNKNOWN.ordinal()) {
        winners++;
        boolean aFirst = t.shown()[v] == Shown.A_FIRST.ordinal();
        first += aFirst == (said == Preference.A_BETTER) ? 1 : 0;
      }
    }
    Standing[] standings = Standings.ofRater(t, rater);
    int both = 0;
    int flips = 0;
    for (int p = 0; p < readable.length; p++) {
      if ((readable[p] & 3) == 3) {
        both++;
        flips += standings[p] == Standing.UNSURE ? 1 : 0;
      }
    }
    return new JudgeNoise(
        rater,
        verdicts,
        unreadable,
        share(flips, both),
        share(first, winners),
        share(noise, control),
        cost);
  }

  private static Estimate share(int hits, int n) {
    if (n == 0) {
      return Estimate.NONE;
    }
    double share = (double) hits / n;
    Interval interval = Wilson.interval95(share, n);
    return new Estimate(share, n, interval.lo(), interval.hi());
  }
}
