package dev.lanewright.engine.verdict;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Wilson;
import java.util.List;

/**
 * The ship gate on verdicts: the lower Wilson limit of win-or-tie against a bar, over all and in
 * each category. What flips with the order counts as worse, unless asked otherwise.
 *
 * @param bar share 0..1, such as 0.95
 * @param unsure what a pair counts as that flips with the order, or on which a panel has no
 *     majority
 * @param all over all pairs, weighted
 * @param categories one per category
 */
public record VerdictGate(double bar, VerdictTally.Unsure unsure, Line all, List<Line> categories) {
  private static final long MOST = 10_000_000;

  public VerdictGate {
    categories = List.copyOf(categories);
  }

  /** Whether a line holds. */
  public enum State {
    /** The lower limit is at or above the bar. */
    HOLDS,
    /** The upper limit is below the bar. */
    FAILS,
    /** Too few pairs to say. */
    OPEN
  }

  /**
   * The gate in one category, or over all.
   *
   * @param tally what it was counted from
   * @param winOrTie share, readable pairs, 95% interval
   * @param more pairs still to judge until the lower limit would reach the bar if the share stays;
   *     0 when it holds, -1 when the share itself is not above the bar
   */
  public record Line(VerdictTally tally, Estimate winOrTie, State state, long more) {}

  /** Compares tallies with a bar, as the ship gate does. */
  public static VerdictGate of(VerdictTallies tallies, double bar) {
    return of(tallies, bar, VerdictTally.Unsure.WORSE);
  }

  /** Compares tallies with a bar. */
  public static VerdictGate of(VerdictTallies tallies, double bar, VerdictTally.Unsure unsure) {
    return new VerdictGate(
        bar,
        unsure,
        line(tallies.all(), bar, unsure),
        tallies.categories().stream().map(t -> line(t, bar, unsure)).toList());
  }

  /** Whether it holds over all and in every category. */
  public boolean holds() {
    return all.state() == State.HOLDS
        && categories.stream().allMatch(l -> l.state() == State.HOLDS);
  }

  private static Line line(VerdictTally tally, double bar, VerdictTally.Unsure unsure) {
    Estimate rate = tally.winOrTie(unsure);
    State state = rate.lo() >= bar ? State.HOLDS : rate.hi() < bar ? State.FAILS : State.OPEN;
    return new Line(tally, rate, state, state == State.HOLDS ? 0 : more(tally, rate, bar));
  }

  private static long more(VerdictTally tally, Estimate rate, double bar) {
    if (!(rate.value() > bar)) {
      return -1;
    }
    long lo = tally.n();
    long hi = MOST;
    // Unequal weights make every further pair count for less than one.
    double each = tally.effective() / tally.n();
    while (lo < hi) {
      long mid = (lo + hi) / 2;
      Interval interval = Wilson.interval95(rate.value(), mid * each);
      if (interval.lo() >= bar) {
        hi = mid;
      } else {
        lo = mid + 1;
      }
    }
    return lo - tally.n();
  }
}
