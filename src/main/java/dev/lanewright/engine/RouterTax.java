package dev.lanewright.engine;

import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Policy;

/** What deciding costs beside what the strongest model costs. */
public final class RouterTax {
  private RouterTax() {}

  /**
   * Recorded dollars of the classifiers whose labels the policy reads over those of the top tier's
   * model, over the samples of which both are known. 0 where no classifier was paid for; NaN where
   * the top model is not priced.
   */
  public static double of(EvalTable table, Policy policy) {
    var asked = Routing.asked(table, policy);
    if (asked.isEmpty()) {
      return 0;
    }
    ModelColumns top = table.model(policy.tiers().getLast().model());
    double routing = 0;
    double strong = 0;
    for (int i = 0; i < table.n(); i++) {
      double usd = top == null ? Double.NaN : top.costUsd()[i];
      if (!Double.isNaN(usd)) {
        strong += usd;
        for (IntentSource.Field field : asked) {
          double label = table.numbers(Routing.cost(field))[i];
          routing += Double.isNaN(label) ? 0 : label;
        }
      }
    }
    return Economics.routerTax(routing, strong);
  }
}
