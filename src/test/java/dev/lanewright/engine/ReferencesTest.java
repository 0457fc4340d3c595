package dev.lanewright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** References of the frontier against brute force on seeded random cases. */
class ReferencesTest {

  private static Reference only(List<Reference> all, Reference.Kind kind) {
    return all.stream().filter(r -> r.kind() == kind).findFirst().orElseThrow();
  }

  @Test
  void singleModelsAndTheirMixturesAreMeans() {
    for (long seed = 400_000; seed < 400_080; seed++) {
      var c = new RandomCase(seed);
      List<SlowFigures.Item> items = new SlowFigures(c, c.policy).items;
      List<Reference> all = References.of(Run.of(c.table, c.policy), c.view);
      for (ModelColumns m : c.table.models()) {
        Reference found =
            all.stream()
                .filter(r -> r.kind() == Reference.Kind.MODEL && r.name().equals(m.model()))
                .findFirst()
                .orElseThrow();
        check(found, m, items);
      }
      Reference cheap = only(all, Reference.Kind.ALL_CHEAP);
      ModelColumns first = c.table.model(c.policy.tiers().getFirst().model());
      if (first != null) {
        check(cheap, first, items);
      }
      Reference strong = only(all, Reference.Kind.ALL_STRONG);
      ModelColumns last = c.table.model(c.policy.tiers().getLast().model());
      if (last != null) {
        check(strong, last, items);
      }
      Reference random = only(all, Reference.Kind.RANDOM);
      assertThat(random.costs()).containsExactly(cheap.cost(), strong.cost());
      assertThat(random.qualities()).containsExactly(cheap.quality(), strong.quality());
      double best =
          all.stream()
              .filter(r -> r.kind() == Reference.Kind.MODEL && r.n() > 0)
              .mapToDouble(Reference::quality)
              .max()
              .orElse(Double.NaN);
      if (!items.isEmpty() && !Double.isNaN(best)) {
        assertThat(only(all, Reference.Kind.CONSTANT).quality()).isEqualTo(best);
      }
    }
  }

  private static void check(Reference found, ModelColumns m, List<SlowFigures.Item> items) {
    var graded = items.stream().filter(x -> !Float.isNaN(m.quality()[x.sample()])).toList();
    var priced = graded.stream().filter(x -> !Double.isNaN(m.costUsd()[x.sample()])).toList();
    assertThat(found.n()).isEqualTo(graded.size());
    same(found.quality(), mean(graded, SlowFigures.Item::v, x -> m.quality()[x.sample()]));
    same(found.cost(), mean(priced, SlowFigures.Item::w, x -> m.costUsd()[x.sample()]));
  }

  private static double mean(
      List<SlowFigures.Item> items,
      ToDoubleFunction<SlowFigures.Item> weight,
      ToDoubleFunction<SlowFigures.Item> value) {
    double sum = 0;
    double total = 0;
    for (var x : items) {
      sum += weight.applyAsDouble(x) * value.applyAsDouble(x);
      total += weight.applyAsDouble(x);
    }
    return total > 0 ? sum / total : Double.NaN;
  }

  private static void same(double a, double b) {
    if (Double.isNaN(b)) {
      assertThat(a).isNaN();
    } else {
      assertThat(a).isCloseTo(b, within(1e-9));
    }
  }

  /** The best that one point or a mixture of two reaches at a cost. */
  @Test
  void theHullIsTheBestMixture() {
    var random = new SplittableRandom(5);
    for (int trial = 0; trial < 200; trial++) {
      int n = random.nextInt(1, 9);
      double[] x = random.doubles(n).map(v -> Math.ceil(v * 8)).toArray();
      double[] y = random.doubles(n).map(v -> Math.floor(v * 6) / 6).toArray();
      Hull hull = Hull.of(x, y);
      for (double at = 0.25; at < 9; at += 0.25) {
        double best = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < n; a++) {
          for (int b = 0; b < n; b++) {
            if (x[a] <= at && at <= x[b] && x[a] < x[b]) {
              best = Math.max(best, y[a] + (y[b] - y[a]) * (at - x[a]) / (x[b] - x[a]));
            }
          }
          best = x[a] <= at ? Math.max(best, y[a]) : best;
        }
        assertThat(on(hull.costs(), hull.qualities(), at)).isCloseTo(best, within(1e-9));
      }
    }
  }

  /** Height of a polyline, flat past its end, nothing before its start. */
  private static double on(double[] x, double[] y, double at) {
    double height = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < x.length; k++) {
      if (x[k] <= at) {
        boolean last = k == x.length - 1;
        height = last ? y[k] : y[k] + (y[k + 1] - y[k]) * (at - x[k]) / (x[k + 1] - x[k]);
      }
    }
    return height;
  }

  @Test
  void theOracleTakesTheCheapestCorrectModel() {
    for (long seed = 410_000; seed < 410_060; seed++) {
      var c = new RandomCase(seed);
      List<SlowFigures.Item> items = new SlowFigures(c, c.policy).items;
      boolean priced =
          c.table.models().stream()
              .allMatch(
                  m ->
                      items.stream()
                          .allMatch(
                              x ->
                                  Float.isNaN(m.quality()[x.sample()])
                                      || !Double.isNaN(m.costUsd()[x.sample()])));
      if (!priced) {
        continue;
      }
      double weight = 0;
      double sum = 0;
      for (var x : items) {
        double cost = Double.POSITIVE_INFINITY;
        boolean right = false;
        for (ModelColumns m : c.table.models()) {
          boolean good = m.quality()[x.sample()] >= 0.5f;
          if (Float.isNaN(m.quality()[x.sample()]) || (right && !good)) {
            continue;
          }
          double usd = m.costUsd()[x.sample()];
          cost = good && !right ? usd : Math.min(cost, usd);
          right |= good;
        }
        if (Double.isFinite(cost)) {
          weight += x.w();
          sum += x.w() * cost;
        }
      }
      Reference oracle =
          only(References.of(Run.of(c.table, c.policy), c.view), Reference.Kind.ORACLE);
      same(oracle.cost(), weight > 0 ? sum / weight : Double.NaN);
    }
  }

  /** No assignment of five samples to two models lies above the curve; its ends are reached. */
  @Test
  void nothingLiesAboveTheOracleOfTheTiers() {
    var random = new SplittableRandom(9);
    for (int trial = 0; trial < 60; trial++) {
      var small = new SmallTable(new double[5]);
      for (int i = 0; i < 5; i++) {
        small.cheapQuality[i] = random.nextInt(5) / 4f;
        small.strongQuality[i] = random.nextInt(5) / 4f;
      }
      Run run = Run.of(small.table(), small.policy(List.of(), null));
      Reference curve = only(References.of(run, View.ALL), Reference.Kind.ORACLE_CURVE);
      double best = 0;
      for (int mask = 0; mask < 32; mask++) {
        double cost = 0;
        double quality = 0;
        for (int i = 0; i < 5; i++) {
          boolean strong = (mask >> i & 1) == 1;
          cost += (strong ? 1 : 0.1) / 5;
          quality += (strong ? small.strongQuality[i] : small.cheapQuality[i]) / 5;
        }
        best = Math.max(best, quality);
        assertThat(on(curve.costs(), curve.qualities(), cost + 1e-9))
            .isGreaterThanOrEqualTo(quality - 1e-6);
      }
      assertThat(curve.costs()[0]).isCloseTo(0.1, within(1e-12));
      assertThat(curve.quality()).isCloseTo(best, within(1e-6));
    }
  }

  /** A score that knows which half needs the strong model is right always; dealt out, 3 in 4. */
  @Test
  void theShuffledControlKeepsTheSharesAndLosesTheSkill() {
    int n = 4000;
    var small = new SmallTable(new double[n]);
    for (int i = 0; i < n; i++) {
      small.chars[i] = i % 2 == 0 ? 10 : 90;
      small.cheapQuality[i] = i % 2 == 0 ? 1 : 0;
    }
    Run run = Run.of(small.table(), small.policy(List.of(small.score(50)), null));
    List<Reference> all = References.of(run, View.ALL);
    Reference shuffled = only(all, Reference.Kind.SHUFFLED);
    assertThat(shuffled.cost()).isCloseTo(0.55, within(1e-9));
    // Four standard errors of 4000 draws at 3/4.
    assertThat(shuffled.quality()).isCloseTo(0.75, within(0.028));
    assertThat(only(References.of(run, View.ALL), Reference.Kind.SHUFFLED).quality())
        .isEqualTo(shuffled.quality());
    assertThat(FigureMaker.figures(run, null, View.ALL).overall().quality().value()).isEqualTo(1);
  }
}
