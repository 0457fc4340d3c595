package dev.lanewright.workspace;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Which models a first policy names, from the cheapest to the dearest. Up to three are all taken.
 * Of more, those are taken that nothing cheaper equals: the cheapest, the best, and the one that
 * stands highest over the line between the two.
 */
final class FirstModels {
  private static final int MOST = 3;

  /**
   * @param price comparable among models, NaN where unknown
   * @param quality mean grade, NaN where none was graded
   */
  private record Option(String model, double price, double quality) {}

  private FirstModels() {}

  static List<String> of(EvalTable table, ToDoubleFunction<String> price) {
    boolean recorded = table.models().stream().noneMatch(m -> Double.isNaN(cost(m)));
    List<Option> all =
        table.models().stream()
            .map(
                m ->
                    new Option(
                        m.model(), recorded ? cost(m) : price.applyAsDouble(m.model()), quality(m)))
            .toList();
    List<Option> ordered = ordered(all);
    if (all.size() > MOST) {
      ordered = spread(undominated(ordered));
    }
    return ordered.stream().map(Option::model).toList();
  }

  /** By price; where prices are missing, models without one are left out or quality orders all. */
  private static List<Option> ordered(List<Option> all) {
    List<Option> priced = all.stream().filter(o -> Double.isFinite(o.price())).toList();
    boolean every = priced.size() == all.size();
    boolean enough = all.size() > MOST && priced.size() > 1;
    Comparator<Option> byQuality = Comparator.comparingDouble(o -> orZero(o.quality()));
    return every || enough
        ? priced.stream()
            .sorted(Comparator.comparingDouble(Option::price).thenComparing(byQuality))
            .toList()
        : all.stream().sorted(byQuality).map(o -> new Option(o.model(), 0, o.quality())).toList();
  }

  /** Without those that a cheaper model, or one at the same price, is at least as good as. */
  private static List<Option> undominated(List<Option> ordered) {
    if (ordered.stream().anyMatch(o -> Double.isNaN(o.quality()))) {
      return ordered;
    }
    List<Option> kept = new ArrayList<>();
    for (Option option : ordered) {
      if (kept.isEmpty() || option.quality() > kept.getLast().quality()) {
        kept.add(option);
      }
    }
    // One model alone makes no router: the dearest is then kept for comparison.
    return kept.size() == 1 ? List.of(kept.getFirst(), ordered.getLast()) : kept;
  }

  private static List<Option> spread(List<Option> ordered) {
    if (ordered.size() <= MOST) {
      return ordered;
    }
    Option first = ordered.getFirst();
    Option last = ordered.getLast();
    List<Option> between = ordered.subList(1, ordered.size() - 1);
    boolean told = last.price() > first.price() && Double.isFinite(last.quality());
    Option middle =
        told
            ? between.stream()
                .max(Comparator.comparingDouble(o -> over(first, last, o)))
                .orElse(last)
            : between.get(between.size() / 2);
    return List.of(first, middle, last);
  }

  /** How far an option's quality lies over the line between two others. */
  private static double over(Option first, Option last, Option option) {
    double share = (option.price() - first.price()) / (last.price() - first.price());
    return orZero(option.quality())
        - orZero(first.quality())
        - share * (orZero(last.quality()) - orZero(first.quality()));
  }

  private static double orZero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  /** Mean USD of a call, NaN where none is known. */
  private static double cost(ModelColumns m) {
    return Arrays.stream(m.costUsd()).filter(Double::isFinite).average().orElse(Double.NaN);
  }

  private static double quality(ModelColumns m) {
    double sum = 0;
    int graded = 0;
    for (float one : m.quality()) {
      if (Float.isFinite(one)) {
        sum += one;
        graded++;
      }
    }
    return graded == 0 ? Double.NaN : sum / graded;
  }
}
