package dev.lanewright.workspace;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Tier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The policy that a new eval set begins with: two or three of its models, divided by the length of
 * the request into equal shares. Nothing is claimed of it; it is where tuning starts.
 */
public final class FirstPolicy {
  /** The length of a request in code points, the score of every first policy. */
  public static final Source LENGTH = Source.signal("chars");

  private static final double[] UNKNOWN_LENGTHS = {200, 600};

  private FirstPolicy() {}

  /** Whether every tier's model answered in the table. */
  public static boolean fits(Policy policy, EvalTable table) {
    return policy.tiers().stream().allMatch(t -> table.model(t.model()) != null);
  }

  /**
   * A policy for the table's models.
   *
   * @param name the set's name, from which the policy takes its own
   * @param lengths code points of each request, NaN where unknown
   * @param price what a model costs by the catalogue, in any unit that compares models, NaN where
   *     unpriced; asked where the answers themselves have no cost yet
   */
  public static Policy of(
      String name, EvalTable table, double[] lengths, ToDoubleFunction<String> price) {
    List<String> models = FirstModels.of(table, price);
    List<Tier> tiers = new ArrayList<>();
    if (models.size() < 2) {
      String only = models.isEmpty() ? "local/model" : models.getFirst();
      tiers.add(Tier.of("small", only));
      tiers.add(Tier.of("large", only));
    } else {
      List<String> names =
          models.size() == 2 ? List.of("small", "large") : List.of("small", "mid", "large");
      for (int i = 0; i < models.size(); i++) {
        tiers.add(Tier.of(names.get(i), models.get(i)));
      }
    }
    double[] at = equalShares(lengths, tiers.size());
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    for (int t = 1; t < tiers.size(); t++) {
      thresholds.put(tiers.get(t).name(), at[t - 1]);
    }
    var score = Score.scalar(LENGTH, Score.Direction.HIGHER, thresholds);
    String title = name.toLowerCase(Locale.ROOT) + "-1";
    return new Policy(title, tiers, List.of(score), tiers.getLast().name(), null);
  }

  /** Lengths that divide the requests into shares of about one size, to two digits, ascending. */
  private static double[] equalShares(double[] lengths, int shares) {
    double[] known = Arrays.stream(lengths).filter(Double::isFinite).sorted().toArray();
    double[] at = new double[shares - 1];
    for (int i = 0; i < at.length; i++) {
      double exact =
          known.length == 0
              ? UNKNOWN_LENGTHS[i]
              : known[(int) ((long) known.length * (i + 1) / shares)];
      double rounded = new BigDecimal(exact).round(new MathContext(2)).doubleValue();
      at[i] = i > 0 && rounded <= at[i - 1] ? at[i - 1] + 1 : rounded;
    }
    return at;
  }
}
