package dev.lanewright.learn.tune;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.SampleWeights;
import dev.lanewright.engine.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses which of many models make the tiers of a policy. */
public final class Ladder {
  private Ladder() {}

  /**
   * A model's means over the samples in view.
   *
   * @param model {@code provider/id}
   * @param quality 0..1
   * @param cost USD per request
   */
  public record Rung(String model, double quality, double cost) {}

  /**
   * The best model on top and below it the ones that buy the most: of the models that no cheaper
   * one equals, as many as are wanted, evenly spread over the logarithm of the cost. Where there
   * are fewer, the best of the others fill up: they may be right where those fail.
   *
   * @param view only its samples are looked at
   * @param tiers how many, at least 2
   * @return cheapest first
   * @throws IllegalArgumentException with fewer priced and graded models
   */
  public static List<Rung> choose(EvalTable table, View view, int tiers) {
    List<Rung> all = new ArrayList<>(rungs(table, view));
    all.sort(Comparator.comparingDouble(Rung::cost).thenComparing(Rung::model));
    List<Rung> undominated = new ArrayList<>();
    for (Rung r : all) {
      if (undominated.isEmpty() || r.quality() > undominated.getLast().quality()) {
        undominated.add(r);
      }
    }
    List<Rung> chosen =
        undominated.size() > tiers ? spread(undominated, tiers) : new ArrayList<>(undominated);
    all.removeAll(chosen);
    all.stream()
        .sorted(Comparator.comparingDouble(Rung::quality).reversed().thenComparing(Rung::model))
        .limit(Math.max(0, tiers - chosen.size()))
        .forEach(chosen::add);
    if (chosen.size() < tiers) {
      throw new IllegalArgumentException(
          "%d tiers need as many priced and graded models; there are %d"
              .formatted(tiers, chosen.size()));
    }
    chosen.sort(Comparator.comparingDouble(Rung::cost).thenComparing(Rung::model));
    return List.copyOf(chosen);
  }

  /** The model of the highest mean quality, the cheapest of equals. */
  public static Rung best(EvalTable table, View view) {
    return rungs(table, view).stream()
        .max(
            Comparator.comparingDouble(Rung::quality)
                .thenComparing(Comparator.comparingDouble(Rung::cost).reversed()))
        .orElseThrow(
            () -> new IllegalArgumentException("no model of this set is priced and graded"));
  }

  /** The first, the last, and between them those nearest to even steps. */
  private static List<Rung> spread(List<Rung> sorted, int tiers) {
    List<Rung> left = new ArrayList<>(sorted.subList(1, sorted.size() - 1));
    List<Rung> chosen = new ArrayList<>(List.of(sorted.getFirst(), sorted.getLast()));
    double low = StrictMath.log(sorted.getFirst().cost());
    double high = StrictMath.log(sorted.getLast().cost());
    for (int step = 1; step < tiers - 1; step++) {
      double wanted = low + (high - low) * step / (tiers - 1);
      Rung nearest =
          left.stream()
              .min(Comparator.comparingDouble(r -> Math.abs(StrictMath.log(r.cost()) - wanted)))
              .orElseThrow();
      left.remove(nearest);
      chosen.add(nearest);
    }
    return chosen;
  }

  private static List<Rung> rungs(EvalTable table, View view) {
    SampleWeights weights = SampleWeights.of(table, view);
    List<Rung> all = new ArrayList<>();
    for (ModelColumns m : table.models()) {
      double quality = 0;
      double of = 0;
      double cost = 0;
      double priced = 0;
      for (int i = 0; i < table.n(); i++) {
        double w = weights.quality()[i];
        if (w > 0 && !Float.isNaN(m.quality()[i])) {
          quality += w * m.quality()[i];
          of += w;
        }
        double t = weights.traffic()[i];
        if (t > 0 && !Double.isNaN(m.costUsd()[i])) {
          cost += t * m.costUsd()[i];
          priced += t;
        }
      }
      if (of > 0 && priced > 0 && cost > 0) {
        all.add(new Rung(m.model(), quality / of, cost / priced));
      }
    }
    return all;
  }
}
