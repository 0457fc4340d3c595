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
    var charged = new ArrayList<Outcome>();
    for (Outcome o : outcomes) {
      double[] cost = o.cost().clone();
      float[] latency = o.latency().clone();
      for (IntentSource.Field field : asked) {
        double[] usd = table.numbers(cost(field));
        double[] ms = table.has(latency(field)) ? table.numbers(latency(field)) : new double[0];
        for (int i = 0; i < cost.length; i++) {
          // A sample without a recorded label cost its label nothing.
          cost[i] += Double.isNaN(usd[i]) ? 0 : usd[i];
          latency[i] += i < ms.length && !Double.isNaN(ms[i]) ? (float) ms[i] : 0;
        }
      }
      charged.add(new Outcome(o.tier(), o.quality(), cost, latency, o.path()));
    }
    return List.copyOf(charged);
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
