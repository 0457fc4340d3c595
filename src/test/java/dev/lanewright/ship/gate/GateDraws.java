package dev.lanewright.ship.gate;

import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.View;
import dev.lanewright.engine.gate.GateScope;
import dev.lanewright.engine.gate.Ruling;
import dev.lanewright.engine.verdict.Panel;
import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Eval sets drawn from populations of which the true change in quality is known. */
final class GateDraws {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  private GateDraws() {}

  /** Draws one eval set. */
  interface Population {
    /** Fills grades, categories and groups of n samples. */
    void draw(RandomGenerator random, Grades into);

    /** The view in which its true change is meant. */
    default View view() {
      return View.of(Split.REPORT);
    }

    /** What must ship. */
    default GateScope scope() {
      return GateScope.OVERALL;
    }
  }

  /** Grades of a cheap and a strong model. */
  static final class Grades {
    final float[] cheap;
    final float[] strong;
    final short[] category;
    final int[] group;

    Grades(int n) {
      cheap = new float[n];
      strong = new float[n];
      category = new short[n];
      group = new int[n];
      Arrays.setAll(group, i -> i);
    }

    int n() {
      return cheap.length;
    }

    /** A win, a loss or a tie at right or wrong. */
    void pair(int i, RandomGenerator random, double loss, double win) {
      double u = random.nextDouble();
      boolean right = random.nextBoolean();
      strong[i] = u < loss ? 1 : u < loss + win ? 0 : right ? 1 : 0;
      cheap[i] = u < loss ? 0 : u < loss + win ? 1 : right ? 1 : 0;
    }
  }

  /** Share of draws with that ruling, through the gate that the command asks. */
  static double share(
      Population population, int n, int draws, double margin, Ruling wanted, long seed) {
    int found = 0;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int d = 0; d < draws; d++) {
      var grades = new Grades(n);
      population.draw(random, grades);
      found += Gate.ruling(input(grades, population, margin)) == wanted ? 1 : 0;
    }
    return (double) found / draws;
  }

  static GateInput input(Grades grades, Population population, double margin) {
    var settings = GateSettings.DEFAULT.withMargin(margin).withScope(population.scope());
    return new GateInput(
        table(grades),
        new Policy(
            "cheap",
            List.of(Tier.of("cheap", "p/cheap"), Tier.of("strong", "p/strong")),
            List.of(),
            "cheap",
            null),
        new Baseline.Model("p/strong"),
        population.view(),
        settings,
        null,
        List.of(),
        Panel.EVERY_JUDGE,
        DAY,
        DAY,
        1);
  }

  @SuppressWarnings("EnumOrdinal") // as the table stores splits
  private static EvalTable table(Grades grades) {
    int n = grades.n();
    long[] ids = new long[n];
    Arrays.setAll(ids, i -> i + 1L);
    byte[] split = new byte[n];
    Arrays.fill(split, (byte) Split.REPORT.ordinal());
    int[] pins = new int[n];
    Arrays.fill(pins, -1);
    return new EvalTable(
        ids,
        List.of("a", "b", "c", "d", "e"),
        grades.category,
        List.of(model("p/cheap", grades.cheap, 0.1), model("p/strong", grades.strong, 1)),
        split,
        grades.group,
        new Labels(pins, List.of()),
        Map.of());
  }

  static ModelColumns model(String name, float[] quality, double price) {
    int n = quality.length;
    byte[] answered = new byte[n];
    Arrays.fill(answered, (byte) 1);
    double[] cost = new double[n];
    Arrays.fill(cost, price);
    return new ModelColumns(name, answered, quality, null, cost, new float[n], new double[n], null);
  }

  /** Independent 0/1 outcomes. */
  static Population independent(double loss, double win) {
    return (random, g) -> {
      for (int i = 0; i < g.n(); i++) {
        g.pair(i, random, loss, win);
      }
    };
  }

  /**
   * Four categories in equal parts whose real shares are 5, 15, 30 and 50%; each its own change, so
   * that the weighted change is loss minus win.
   */
  static Population weighted(double loss, double win) {
    double[] factor = {2.4, 1.6, 1.2, 0.56};
    return new Population() {
      @Override
      public void draw(RandomGenerator random, Grades g) {
        for (int i = 0; i < g.n(); i++) {
          int c = i % factor.length;
          g.category[i] = (short) c;
          g.pair(i, random, loss * factor[c], win * factor[c]);
        }
      }

      @Override
      public View view() {
        return new View(
            Split.REPORT, null, Map.of("a", 0.05, "b", 0.15, "c", 0.3, "d", 0.5), Map.of());
      }
    };
  }

  /**
   * Conversations of one to five turns; one in five is hard and loses with eight times the chance
   * of the others.
   */
  static Population clustered(double loss, double win) {
    return (random, g) -> {
      int group = 0;
      for (int i = 0; i < g.n(); group++) {
        boolean hard = random.nextDouble() < 0.2;
        double chance = loss / 2.4 * (hard ? 8 : 1);
        for (int k = 1 + random.nextInt(5); k > 0 && i < g.n(); k--, i++) {
          g.group[i] = group;
          g.pair(i, random, chance, win);
        }
      }
    };
  }

  /** Grades between 0 and 1: losses and wins of any size, twice as many as given. */
  static Population graded(double loss, double win) {
    return (random, g) -> {
      for (int i = 0; i < g.n(); i++) {
        double u = random.nextDouble();
        float size = random.nextFloat();
        g.strong[i] = u < 2 * loss ? size : 0;
        g.cheap[i] = u >= 2 * loss && u < 2 * (loss + win) ? size : 0;
      }
    };
  }

  /** Five categories, each of which must ship. */
  static Population categories(double loss, double win) {
    return new Population() {
      @Override
      public void draw(RandomGenerator random, Grades g) {
        for (int i = 0; i < g.n(); i++) {
          g.category[i] = (short) (i % 5);
          g.pair(i, random, loss, win);
        }
      }

      @Override
      public GateScope scope() {
        return GateScope.EVERY_CATEGORY;
      }
    };
  }
}
