package dev.lanewright.engine.verdict;

import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whose word counts in the figures, and how several come to one.
 *
 * @param raters their labels; empty: every judge
 * @param rule how several come to one word
 */
public record Panel(List<String> raters, PanelRule rule) {
  /** Every judge, by majority. */
  public static final Panel EVERY_JUDGE = new Panel(List.of(), PanelRule.MAJORITY);

  public Panel {
    raters = List.copyOf(raters);
  }

  /** Positions in the table of those who count; a table without judges has all its raters. */
  public int[] of(VerdictTable table) {
    List<Rater> all = table.raters();
    boolean judges = all.stream().anyMatch(r -> r.kind() == RaterKind.JUDGE);
    int[] named = where(table, r -> raters.contains(r.label()));
    return named.length > 0 ? named : where(table, r -> !judges || r.kind() == RaterKind.JUDGE);
  }

  private static int[] where(VerdictTable table, java.util.function.Predicate<Rater> counts) {
    return IntStream.range(0, table.raters().size())
        .filter(r -> counts.test(table.raters().get(r)))
        .toArray();
  }

  /** What it says of every pair, in the frame of A. */
  public Standing[] standings(VerdictTable table, boolean humanOverrides) {
    return Standings.ofPanel(table, of(table), rule, humanOverrides);
  }
}
