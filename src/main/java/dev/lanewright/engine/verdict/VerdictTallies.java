package dev.lanewright.engine.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The tally of all pairs and of each category.
 *
 * @param all every pair in view, weighted
 * @param categories by category with at least one judged pair, in the table's order; within a
 *     category all pairs weigh the same
 */
public record VerdictTallies(VerdictTally all, List<VerdictTally> categories) {
  /** The name of the tally of all pairs. */
  public static final String ALL = "all";

  /** The name of the tally of pairs without a category. */
  public static final String NO_CATEGORY = "(none)";

  public VerdictTallies {
    categories = List.copyOf(categories);
  }

  /**
   * Counts.
   *
   * @param standings one per pair of the table, in the frame of A
   * @param weight of a category (traffic times importance), such as {@code c -> 1}
   */
  public static VerdictTallies of(
      VerdictTable table,
      Comparison comparison,
      Standing[] standings,
      ToDoubleFunction<String> weight) {
    Standing[] facing = comparison.facing(standings);
    int strata = table.categories().size() + 1;
    double[] weights = new double[facing.length];
    var members = new ArrayList<List<Standing>>(strata);
    for (int c = 0; c < strata; c++) {
      members.add(new ArrayList<>());
    }
    for (int k = 0; k < facing.length; k++) {
      int c = table.category()[comparison.pairs()[k]];
      int stratum = c < 0 ? strata - 1 : c;
      weights[k] = weight.applyAsDouble(name(table, stratum));
      members.get(stratum).add(facing[k]);
    }
    var categories = new ArrayList<VerdictTally>();
    for (int c = 0; c < strata; c++) {
      Standing[] own = members.get(c).toArray(Standing[]::new);
      double[] ones = new double[own.length];
      Arrays.fill(ones, 1);
      var tally = VerdictTally.of(name(table, c), own, ones);
      if (tally.n() + tally.unreadable() > 0) {
        categories.add(tally);
      }
    }
    return new VerdictTallies(VerdictTally.of(ALL, facing, weights), categories);
  }

  private static String name(VerdictTable table, int stratum) {
    return stratum < table.categories().size() ? table.categories().get(stratum) : NO_CATEGORY;
  }
}
