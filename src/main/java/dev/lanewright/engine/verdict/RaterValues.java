package dev.lanewright.engine.verdict;

import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one rater says of every pair, by order shown: of repeats in one order what most of the
 * readable ones say, and unsure where none has more than half.
 *
 * @param name the rater's label
 * @param kind what the rater is
 * @param byOrder by ordinal of {@link Shown}, then by position of the pair; in the frame of A
 */
public record RaterValues(String name, RaterKind kind, Standing[][] byOrder) {
  /** What several people are called together. */
  public static final String PEOPLE = "people (majority)";

  /** The values of a rater of the table. */
  public static RaterValues of(VerdictTable t, int rater) {
    var byOrder = new Standing[Shown.values().length][t.pairCount()];
    for (Standing[] one : byOrder) {
      Arrays.fill(one, Standing.NONE);
    }
    int n = t.verdictCount();
    int[] votes = new int[Standing.values().length];
    for (int v = 0; v < n; ) {
      int from = v;
      Arrays.fill(votes, 0);
      while (v < n && sameSlot(t, from, v)) {
        votes[Standing.of(t.preference(v)).ordinal()]++;
        v++;
      }
      if (t.rater()[from] == rater) {
        byOrder[t.shown()[from]][t.pair()[from]] = Standings.decided(votes, PanelRule.MAJORITY);
      }
    }
    var of = t.raters().get(rater);
    return new RaterValues(of.label(), of.kind(), byOrder);
  }

  private static boolean sameSlot(VerdictTable t, int a, int b) {
    return t.pair()[a] == t.pair()[b]
        && t.rater()[a] == t.rater()[b]
        && t.shown()[a] == t.shown()[b];
  }

  /** Several raters' majority as a rater of its own, without orders. */
  public static RaterValues majority(
      String name, RaterKind kind, VerdictTable t, List<Integer> raters) {
    Standing[] panel =
        Standings.ofPanel(
            t, raters.stream().mapToInt(Integer::intValue).toArray(), PanelRule.MAJORITY, false);
    var byOrder = new Standing[Shown.values().length][panel.length];
    for (Standing[] one : byOrder) {
      Arrays.fill(one, Standing.NONE);
    }
    byOrder[Shown.UNKNOWN.ordinal()] = panel;
    return new RaterValues(name, kind, byOrder);
  }

  /**
   * Every rater of the table, where there are several people their majority, and those who grade
   * answers one at a time.
   */
  public static List<RaterValues> all(VerdictTable t) {
    List<RaterValues> all = new ArrayList<>();
    List<Integer> people = new ArrayList<>();
    for (int r = 0; r < t.raters().size(); r++) {
      all.add(of(t, r));
      if (t.raters().get(r).kind() == RaterKind.PERSON) {
        people.add(r);
      }
    }
    if (people.size() > 1) {
      all.add(majority(PEOPLE, RaterKind.PERSON, t, people));
    }
    t.grades().forEach(g -> all.add(g.values()));
    return all;
  }

  /** All orders of a pair together. */
  public Standing combined(int pair) {
    Standing joined = Standing.NONE;
    for (Standing[] one : byOrder) {
      joined = Standings.joined(joined, one[pair]);
    }
    return joined;
  }

  /** Whether the pair was judged with the order recorded. */
  boolean ordered(int pair) {
    return byOrder[Shown.A_FIRST.ordinal()][pair] != Standing.NONE
        || byOrder[Shown.B_FIRST.ordinal()][pair] != Standing.NONE;
  }

  /** What the rater says in an order; one whose orders are not recorded says it in each. */
  Standing at(Shown order, int pair) {
    Standing own = byOrder[order.ordinal()][pair];
    return own == Standing.NONE && !ordered(pair) ? byOrder[Shown.UNKNOWN.ordinal()][pair] : own;
  }
}
