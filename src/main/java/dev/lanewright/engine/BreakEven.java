package dev.lanewright.engine;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of the lowest gated tier and the tier above it, the share of fallbacks that saves nothing. */
final class BreakEven {
  private final @Nullable PricedPairs costs;

  /**
   * With what the gates' calls cost.
   *
   * @param fill is given what adds the costs up, where they are not known of the table already
   */
  BreakEven(EvalTable table, Policy policy, Outcomes outcomes, List<Chunks.Pass> fill) {
    int tier = gated(policy);
    ModelColumns cheap = tier < 0 ? null : table.model(policy.tiers().get(tier).model());
    ModelColumns strong = tier < 0 ? null : table.model(policy.tiers().get(tier + 1).model());
    if (cheap == null || strong == null) {
      costs = null;
    } else if (outcomes.hint(tier) == null && !outcomes.calls(tier)) {
      costs = table.known().costs(table, cheap, strong);
    } else {
      costs = new PricedPairs(table, outcomes.cost(tier), strong.costUsd(), outcomes.hint(tier));
      fill.add(costs::pass);
    }
  }

  /** f* = (strong - cheap - gate) / (strong + hint) on the view. */
  double on(Weights weights) {
    double[] total = costs == null ? new double[1] : costs.on(weights);
    double n = total[0];
    return n == 0
        ? Double.NaN
        : Economics.breakEvenFallback(total[1] / n, 0, total[2] / n, total[3] / n);
  }

  /** The lowest tier with gates, -1 for none. */
  static int gated(Policy policy) {
    Cascade cascade = policy.cascade();
    for (int t = 0; cascade != null && t < policy.tiers().size() - 1; t++) {
      if (!cascade.gates().getOrDefault(policy.tiers().get(t).name(), List.of()).isEmpty()) {
        return t;
      }
    }
    return -1;
  }
}
