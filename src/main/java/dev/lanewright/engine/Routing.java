package dev.lanewright.engine;

import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * What deciding costs before any answer: a classifier whose label a policy reads is asked for every
 * request, and its recorded dollars and milliseconds are part of each path (the router's tax).
 */
final class Routing {
  private Routing() {}

  /** Fields that the policy reads labels from. */
  static List<IntentSource.Field> fields(Policy policy) {
    return policy.stages().stream()
        .filter(Intents.class::isInstance)
        .map(stage -> ((Intents) stage).source())
        .filter(IntentSource.Field.class::isInstance)
        .map(IntentSource.Field.class::cast)
        .distinct()
        .toList();
  }

  /** Fields whose labels came from a called classifier, as far as the table has their costs. */
  static List<IntentSource.Field> asked(EvalTable table, Policy policy) {
    return fields(policy).stream()
        .filter(field -> table.has(cost(field)) && any(table.numbers(cost(field))))
        .toList();
  }

  /** The outcomes with the classifiers' dollars and time added to every path. */
  static List<Outcome> charged(
      List<Outcome> outcomes, EvalTable table, List<IntentSource.Field> asked) {
    if (asked.isEmpty()) {
      return outcomes;
    }
    List<Tax> taxes = taxes(table, asked);
    var charged = new ArrayList<Outcome>();
    for (Outcome o : outcomes) {
      double[] cost = o.cost().clone();
      float[] latency = o.latency().clone();
      taxes.forEach(tax -> tax.add(0, cost.length, cost, latency, 0));
      charged.add(new Outcome(o.tier(), o.quality(), cost, latency, o.path()));
    }
    return List.copyOf(charged);
  }

  /** The same of samples as they are settled. */
  static Settling charged(Settling settling, EvalTable table, List<IntentSource.Field> asked) {
    if (asked.isEmpty()) {
      return settling;
    }
    List<Tax> taxes = taxes(table, asked);
    return (start, from, to, out, at) -> {
      settling.settle(start, from, to, out, at);
      taxes.forEach(tax -> tax.add(from, to, out.cost(), out.latency(), at));
    };
  }

  private static List<Tax> taxes(EvalTable table, List<IntentSource.Field> asked) {
    return asked.stream()
        .map(
            field ->
                new Tax(
                    table.numbers(cost(field)),
                    table.has(latency(field)) ? table.numbers(latency(field)) : new double[0]))
        .toList();
  }

  /**
   * Dollars and milliseconds of one classifier by sample; empty where no milliseconds were
   * recorded.
   */
  private record Tax(double[] usd, double[] ms) {
    void add(int from, int to, double[] cost, float[] latency, int at) {
      for (int i = from, k = at; i < to; i++, k++) {
        // A sample without a recorded label cost its label nothing.
        cost[k] += Double.isNaN(usd[i]) ? 0 : usd[i];
        latency[k] += i < ms.length && !Double.isNaN(ms[i]) ? (float) ms[i] : 0;
      }
    }
  }

  static Need.Numbers cost(IntentSource.Field field) {
    return new Need.Numbers(Source.field(field.costField()));
  }

  static Need.Numbers latency(IntentSource.Field field) {
    return new Need.Numbers(Source.field(field.latencyField()));
  }

  private static boolean any(double[] values) {
    for (double v : values) {
      if (!Double.isNaN(v)) {
        return true;
      }
    }
    return false;
  }
}
