package dev.lanewright.engine.review;

import dev.lanewright.engine.verdict.VerdictTable;

/**
 * What hangs on each pair: whether a person's word on it could turn the ship decision, then the
 * dollars that its two answers are apart.
 *
 * <p>A pair is open where raters disagree. The bar on win-or-tie is open in a slice (a category, or
 * all pairs) where it lies between the rate with every open pair counted as worse and the rate with
 * every open pair counted as not worse. An open pair gets 1 for each of its two slices (its
 * category, all) in which the bar is open, and its share (below 1) of the largest weighted dollars.
 * So pairs that can turn the decision come first, and among equals those with the most money.
 */
public final class Impact {
  private static final double BELOW_ONE = 0.999;

  private Impact() {}

  /**
   * Computes it.
   *
   * @param weight what each pair counts for in quality (traffic times importance), 0 or more
   * @param dollars how far the costs of the two answers are apart, USD times traffic weight; NaN
   *     where unpriced, which counts as 0
   * @param bar the least win-or-tie rate to ship, 0..1
   * @return one number per pair, 0 to below 3
   */
  public static double[] of(
      VerdictTable table, Disputes disputes, double[] weight, double[] dollars, double bar) {
    int n = table.pairCount();
    int categories = table.categories().size();
    Slice all = new Slice();
    Slice[] slices = new Slice[categories + 1];
    for (int c = 0; c <= categories; c++) {
      slices[c] = new Slice();
    }
    boolean[] open = new boolean[n];
    double most = 0;
    for (int p = 0; p < n; p++) {
      open[p] = !disputes.reasons(p).isEmpty();
      boolean worse = disputes.worse(p);
      all.add(weight[p], open[p], worse);
      slices[slot(table, p)].add(weight[p], open[p], worse);
      most = Math.max(most, Double.isNaN(dollars[p]) ? 0 : dollars[p]);
    }
    double[] impact = new double[n];
    for (int p = 0; p < n; p++) {
      double money = most > 0 && !Double.isNaN(dollars[p]) ? BELOW_ONE * dollars[p] / most : 0;
      double turns =
          open[p] && weight[p] > 0
              ? (all.open(bar) ? 1 : 0) + (slices[slot(table, p)].open(bar) ? 1 : 0)
              : 0;
      impact[p] = turns + money;
    }
    return impact;
  }

  /** The pair's category, pairs without one together in the last slot. */
  private static int slot(VerdictTable table, int pair) {
    int code = table.category()[pair];
    return code < 0 ? table.categories().size() : code;
  }

  /** Weights of a slice: pairs that are open, and of the others those not worse. */
  private static final class Slice {
    private double total;
    private double open;
    private double notWorse;

    void add(double weight, boolean isOpen, boolean worse) {
      total += weight;
      if (isOpen) {
        open += weight;
      } else if (!worse) {
        notWorse += weight;
      }
    }

    boolean open(double bar) {
      return total > 0 && notWorse / total < bar && (notWorse + open) / total >= bar;
    }
  }
}
