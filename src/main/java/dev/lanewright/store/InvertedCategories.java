package dev.lanewright.store;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Categories in which the stronger model scores far below the weaker: often a grader's fault. */
final class InvertedCategories {
  /** Samples that both models must have in the category. */
  private static final int ENOUGH = 10;

  /** How far below, in points of mean quality. */
  private static final double FAR = 0.1;

  private InvertedCategories() {}

  /** Findings over each pair of neighbours in strength. */
  static List<Suspicion> find(EvalTable table, List<String> cheapestFirst) {
    var found = new ArrayList<Suspicion>();
    for (int m = 1; m < cheapestFirst.size(); m++) {
      ModelColumns weak = table.model(cheapestFirst.get(m - 1));
      ModelColumns strong = table.model(cheapestFirst.get(m));
      for (int k = 0; weak != null && strong != null && k < table.categories().size(); k++) {
        Suspicion one = compare(table, k, weak, strong);
        if (one != null) {
          found.add(one);
        }
      }
    }
    return found;
  }

  private static @Nullable Suspicion compare(
      EvalTable table, int category, ModelColumns weak, ModelColumns strong) {
    double sumWeak = 0;
    double sumStrong = 0;
    int n = 0;
    var worse = new ArrayList<Long>();
    for (int i = 0; i < table.n(); i++) {
      float w = weak.quality()[i];
      float s = strong.quality()[i];
      if (table.category()[i] == category && !Float.isNaN(w) && !Float.isNaN(s)) {
        sumWeak += w;
        sumStrong += s;
        n++;
        if (s < w) {
          worse.add(table.ids()[i]);
        }
      }
    }
    if (n < ENOUGH || sumWeak / n - sumStrong / n < FAR) {
      return null;
    }
    String name = table.categories().get(category);
    String message =
        String.format(
            Locale.ROOT,
            "In \"%s\" %s scores %.2f, far below the %.2f of the weaker %s: check the grader.",
            name,
            strong.model(),
            sumStrong / n,
            sumWeak / n,
            weak.model());
    return new Suspicion(Suspicion.Kind.INVERTED_CATEGORY, name, message, n, worse);
  }
}
