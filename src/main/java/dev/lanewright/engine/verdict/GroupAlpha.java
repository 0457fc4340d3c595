package dev.lanewright.engine.verdict;

import dev.lanewright.engine.stats.Krippendorff;
import dev.lanewright.evalset.Shown;
import java.util.ArrayList;
import java.util.List;

/**
 * Krippendorff's α of any number of raters together.
 *
 * @param items pairs, or pairs and orders, with two values or more
 * @param nominal over all classes of the convention
 * @param ordinal over better, tied and worse alone
 */
public record GroupAlpha(int items, double nominal, double ordinal) {

  /** Takes all raters together under a convention. */
  public static GroupAlpha of(List<RaterValues> raters, Convention how) {
    List<int[]> units = new ArrayList<>();
    int n = raters.isEmpty() ? 0 : raters.getFirst().byOrder()[0].length;
    for (int p = 0; p < n; p++) {
      int pair = p;
      boolean ordered = raters.stream().anyMatch(r -> r.ordered(pair));
      if (how.orders() == Convention.Orders.COMBINED || !ordered) {
        add(units, raters.stream().map(r -> r.combined(pair)).toList(), how);
        continue;
      }
      if (how.orders() != Convention.Orders.SECOND) {
        add(units, raters.stream().map(r -> r.at(Shown.A_FIRST, pair)).toList(), how);
      }
      if (how.orders() != Convention.Orders.FIRST) {
        add(units, raters.stream().map(r -> r.at(Shown.B_FIRST, pair)).toList(), how);
      }
    }
    int[][] all = units.toArray(int[][]::new);
    int[][] ordered = new int[all.length][];
    for (int u = 0; u < all.length; u++) {
      ordered[u] = java.util.Arrays.stream(all[u]).map(v -> v > 2 ? -1 : v).toArray();
    }
    return new GroupAlpha(
        all.length,
        Krippendorff.alpha(all, RaterAgreement.CLASSES.size(), Krippendorff.Scale.NOMINAL),
        Krippendorff.alpha(ordered, 3, Krippendorff.Scale.ORDINAL));
  }

  private static void add(List<int[]> units, List<Standing> said, Convention how) {
    int[] unit = new int[said.size()];
    int values = 0;
    for (int r = 0; r < unit.length; r++) {
      Standing s = said.get(r);
      boolean out =
          s == Standing.NONE
              || (s == Standing.UNREADABLE && how.unreadable() == Convention.Unreadable.LEFT_OUT)
              || (s == Standing.TIED && how.ties() == Convention.Ties.LEFT_OUT);
      unit[r] = out ? -1 : RaterAgreement.CLASSES.indexOf(s);
      values += out ? 0 : 1;
    }
    if (values > 1) {
      units.add(unit);
    }
  }
}
