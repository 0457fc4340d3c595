package dev.lanewright.engine.gate;

import dev.lanewright.engine.Pairs;
import dev.lanewright.engine.stats.Holm;
import java.util.ArrayList;
import java.util.List;

/**
 * The tests of a policy against its baseline on graded answers.
 *
 * @param overall all pairs in view
 * @param categories by category, in the table's order; those without samples in view are left out
 */
public record GateTests(NonInferiority overall, List<NonInferiority> categories) {
  public GateTests {
    categories = List.copyOf(categories);
  }

  /**
   * Tests the pairs.
   *
   * @param seen samples in view by category code, pairs or not
   * @param names of the categories, by code
   * @param margin largest loss of quality that is accepted, above 0
   * @param seed of the bootstraps
   */
  public static GateTests of(Pairs all, long[] seen, List<String> names, double margin, long seed) {
    var categories = new ArrayList<NonInferiority>();
    for (int c = 0; c < seen.length; c++) {
      if (seen[c] > 0) {
        Pairs pairs = all.ofCategory(c, seen[c]);
        categories.add(Margin.test(names.get(c), pairs, margin, seed + 1 + c));
      }
    }
    double[] p = Holm.adjust(categories.stream().mapToDouble(NonInferiority::harm).toArray());
    for (int k = 0; k < p.length; k++) {
      categories.set(k, categories.get(k).withHarm(p[k]));
    }
    return new GateTests(Margin.test("all", all, margin, seed), categories);
  }

  /**
   * What the tests say together. That all of several must ship needs no correction: each is tested
   * at the full level (R. L. Berger, Technometrics 24, 1982).
   */
  public Ruling ruling(GateScope scope) {
    Ruling ruling = overall.ruling();
    if (scope == GateScope.EVERY_CATEGORY) {
      for (NonInferiority category : categories) {
        ruling = ruling.and(category.ruling());
      }
    }
    return ruling;
  }

  /** Categories whose quality is shown to have fallen, worst first. */
  public List<NonInferiority> harmed() {
    return categories.stream()
        .filter(NonInferiority::harmed)
        .sorted((a, b) -> Double.compare(a.change().value(), b.change().value()))
        .toList();
  }
}
