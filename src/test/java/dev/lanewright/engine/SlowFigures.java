package dev.lanewright.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Figures straight from their definitions, over a list of samples. */
final class SlowFigures {
  /** One sample in view. */
  record Item(SlowEvaluator.Outcome got, int sample, String category, double w, double v) {}

  final List<Item> items = new ArrayList<>();
  private final @Nullable Arm baseline;
  private final int tiers;

  SlowFigures(RandomCase c, dev.lanewright.policy.Policy policy) {
    EvalTable table = c.table;
    baseline = c.baseline;
    tiers = policy.tiers().size();
    var evaluator = new SlowEvaluator(table, policy);
    var inSplit = new ArrayList<Integer>();
    for (int i = 0; i < table.n(); i++) {
      if (c.view.split() == null || c.view.split().ordinal() == table.split()[i]) {
        inSplit.add(i);
      }
    }
    for (int i : inSplit) {
      String category = table.categories().get(table.category()[i]);
      if (c.view.category() != null && !c.view.category().equals(category)) {
        continue;
      }
      double w = 1;
      Map<String, Double> mix = c.view.mix();
      if (mix != null) {
        long same =
            inSplit.stream().filter(k -> table.category()[k] == table.category()[i]).count();
        w = mix.getOrDefault(category, 0.0) / ((double) same / inSplit.size());
      }
      double v = w * c.view.importance().getOrDefault(category, 1.0);
      items.add(new Item(evaluator.evaluate(i), i, category, w, v));
    }
  }

  /** A figure by name; NaN where there is none. */
  double figure(String name, Predicate<Item> keep) {
    List<Item> in = items.stream().filter(keep).toList();
    List<Item> covered = in.stream().filter(x -> x.got().served >= 0).toList();
    List<Item> priced = covered.stream().filter(x -> !Double.isNaN(x.got().cost)).toList();
    List<Item> pairs =
        baseline == null
            ? List.of()
            : covered.stream().filter(x -> !Float.isNaN(baseline.quality()[x.sample()])).toList();
    return switch (name) {
      case "n" -> in.size();
      case "covered" -> covered.size();
      case "weight" -> in.stream().mapToDouble(Item::w).sum();
      case "quality" -> mean(covered, Item::v, x -> x.got().quality);
      case "cost" -> mean(priced, Item::w, x -> x.got().cost);
      case "perDollar" ->
          mean(priced, Item::v, x -> x.got().quality) / mean(priced, Item::w, x -> x.got().cost);
      case "diversion" -> mean(covered, Item::w, x -> x.got().served < tiers - 1 ? 1 : 0);
      case "accuracy" ->
          mean(
              in.stream().filter(x -> x.got().adequate >= 0).toList(),
              Item::w,
              x -> x.got().adequate == x.got().start ? 1 : 0);
      case "p50" -> percentile(covered, 0.5, x -> x.got().latency);
      case "p95" -> percentile(covered, 0.95, x -> x.got().latency);
      case "p99" -> percentile(covered, 0.99, x -> x.got().latency);
      case "pairs" -> pairs.size();
      case "delta" -> mean(pairs, Item::v, x -> x.got().quality - base(x));
      case "regression" -> mean(pairs, Item::v, x -> x.got().quality < base(x) ? 1 : 0);
      case "winOrTie" -> mean(pairs, Item::v, x -> x.got().quality < base(x) ? 0 : 1);
      case "costDelta" ->
          mean(
              pairs.stream()
                  .filter(x -> !Double.isNaN(x.got().cost - baseline.costUsd()[x.sample()]))
                  .toList(),
              Item::w,
              x -> x.got().cost - baseline.costUsd()[x.sample()]);
      case "p95Delta" -> {
        List<Item> timed =
            pairs.stream()
                .filter(x -> !Double.isNaN(x.got().latency - baseline.latencyMs()[x.sample()]))
                .toList();
        yield percentile(timed, 0.95, x -> x.got().latency)
            - percentile(timed, 0.95, x -> baseline.latencyMs()[x.sample()]);
      }
      default -> throw new IllegalArgumentException(name);
    };
  }

  private double base(Item x) {
    return baseline.quality()[x.sample()];
  }

  /** Share of checked calls to the tiers that escalated. */
  double fallback(Predicate<Item> keep, Predicate<Integer> tier) {
    double attempts = 0;
    double escalated = 0;
    for (Item x : items) {
      if (keep.test(x)) {
        attempts += x.w() * x.got().attempts.stream().filter(tier).count();
        escalated += x.w() * x.got().escalated.stream().filter(tier).count();
      }
    }
    return escalated / attempts;
  }

  static double mean(List<Item> items, ToDoubleFunction<Item> weight, ToDoubleFunction<Item> of) {
    double sum = 0;
    double total = 0;
    for (Item x : items) {
      sum += weight.applyAsDouble(x) * of.applyAsDouble(x);
      total += weight.applyAsDouble(x);
    }
    return sum / total;
  }

  static double percentile(List<Item> items, double p, ToDoubleFunction<Item> of) {
    List<Item> known =
        items.stream()
            .filter(x -> !Double.isNaN(of.applyAsDouble(x)) && x.w() > 0)
            .sorted(Comparator.comparingDouble(of))
            .toList();
    double total = known.stream().mapToDouble(Item::w).sum();
    double sum = 0;
    for (Item x : known) {
      sum += x.w();
      if (sum >= p * total * (1 - 1e-12)) {
        return of.applyAsDouble(x);
      }
    }
    return Double.NaN;
  }
}
