package dev.lanewright.engine;

import dev.lanewright.evalset.Split;
import java.util.Arrays;
import java.util.Map;

/**
 * A view compiled on a table. Weights go by category, so sums are kept unweighted per category and
 * weighted only when they are put together.
 *
 * @param splits by ordinal of the split, whether its samples are in view
 * @param category code of the only category in view, -1 for all
 * @param traffic weight of one sample by category
 * @param importance further weight for quality and regressions by category
 */
record Weights(boolean[] splits, int category, double[] traffic, double[] importance) {

  static Weights of(EvalTable table, View view) {
    boolean[] splits = new boolean[256];
    Arrays.fill(splits, view.split() == null);
    Split[] all = Split.values();
    for (int s = 0; s < all.length; s++) {
      splits[s] |= all[s] == view.split();
    }
    int categories = table.categories().size();
    int only = view.category() == null ? -1 : table.categories().indexOf(view.category());
    // A category that the table does not have: nothing is in view.
    int code = view.category() != null && only < 0 ? categories : only;
    double[] importance = new double[categories];
    for (int c = 0; c < categories; c++) {
      importance[c] = view.importance().getOrDefault(table.categories().get(c), 1.0);
    }
    return new Weights(splits, code, traffic(table, view, splits), importance);
  }

  private static double[] traffic(EvalTable table, View view, boolean[] splits) {
    int categories = table.categories().size();
    double[] traffic = new double[categories];
    Arrays.fill(traffic, 1);
    Map<String, Double> mix = view.mix();
    if (mix == null) {
      return traffic;
    }
    long[] counts = new long[categories];
    long n = 0;
    for (int i = 0; i < table.n(); i++) {
      if (splits[table.split()[i] & 0xff]) {
        counts[table.category()[i]]++;
        n++;
      }
    }
    for (int c = 0; c < categories; c++) {
      double share = mix.getOrDefault(table.categories().get(c), 0.0);
      traffic[c] = counts[c] == 0 ? 0 : share * n / counts[c];
    }
    return traffic;
  }

  /** Whether every sample is in view. */
  boolean everything() {
    for (boolean split : splits) {
      if (!split) {
        return false;
      }
    }
    return category < 0;
  }

  /** Whether the sample is in view. */
  boolean sees(EvalTable table, int i) {
    return splits[table.split()[i] & 0xff] && (category < 0 || table.category()[i] == category);
  }

  /** Whether samples of that category can be in view. */
  boolean seesCategory(int c) {
    return category < 0 || category == c;
  }
}
