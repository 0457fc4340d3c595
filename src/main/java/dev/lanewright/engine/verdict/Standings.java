package dev.lanewright.engine.verdict;

import dev.lanewright.evalset.Preference;
import java.util.Arrays;

/** Takes verdicts of a table together: orders of one rater, then raters of a panel. */
public final class Standings {
  private Standings() {}

  /**
   * One rater's standing on every pair, in the frame of A: two orders that say the same say it, two
   * that differ are unsure, and where only one can be read it stands alone.
   *
   * @return by position of the pair
   */
  public static Standing[] ofRater(VerdictTable table, int rater) {
    return combined(RaterValues.of(table, rater));
  }

  /** The same of a rater's values. */
  public static Standing[] combined(RaterValues values) {
    var standings = new Standing[values.byOrder()[0].length];
    Arrays.setAll(standings, values::combined);
    return standings;
  }

  static Standing joined(Standing one, Standing other) {
    if (!one.readable()) {
      return other == Standing.NONE ? one : other;
    }
    return !other.readable() || one == other ? one : Standing.UNSURE;
  }

  /**
   * A panel's standing on every pair, in the frame of A.
   *
   * @param raters positions of the raters in the table
   * @param humanOverrides whether a settled human label replaces what the raters say
   */
  public static Standing[] ofPanel(
      VerdictTable table, int[] raters, PanelRule rule, boolean humanOverrides) {
    var of = new Standing[raters.length][];
    for (int r = 0; r < raters.length; r++) {
      of[r] = ofRater(table, raters[r]);
    }
    var standings = new Standing[table.pairCount()];
    int[] votes = new int[Standing.values().length];
    for (int p = 0; p < standings.length; p++) {
      Arrays.fill(votes, 0);
      for (Standing[] one : of) {
        votes[one[p].ordinal()]++;
      }
      byte label = table.label()[p];
      standings[p] =
          humanOverrides && label >= 0 ? Standing.of(Preference.of(label)) : decided(votes, rule);
    }
    return standings;
  }

  static Standing decided(int[] votes, PanelRule rule) {
    int voting = 0;
    int most = 0;
    Standing leader = Standing.NONE;
    for (Standing s : Standing.values()) {
      int count = votes[s.ordinal()];
      if (s.readable()) {
        voting += count;
        if (count > most) {
          most = count;
          leader = s;
        }
      }
    }
    if (voting == 0) {
      return votes[Standing.UNREADABLE.ordinal()] > 0 ? Standing.UNREADABLE : Standing.NONE;
    }
    boolean enough = rule == PanelRule.MAJORITY ? 2 * most > voting : most == voting;
    return enough ? leader : Standing.UNSURE;
  }
}
