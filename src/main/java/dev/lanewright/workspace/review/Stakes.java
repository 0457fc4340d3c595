package dev.lanewright.workspace.review;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.View;
import dev.lanewright.engine.review.Disputes;
import dev.lanewright.engine.review.Impact;
import dev.lanewright.engine.verdict.VerdictTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What pairs weigh and cost, in the view of the open document.
 *
 * @param table columns of the eval set
 * @param view its weights: importance by category, and the mix of real traffic
 * @param bar the least win-or-tie rate to ship, 0..1
 */
public record Stakes(EvalTable table, View view, double bar) {
  /** The bar unless another is set. */
  public static final double BAR = 0.95;

  /** What a category counts for in quality; 1 unless it was weighed otherwise. */
  public double weight(@Nullable String category) {
    return category == null ? 1 : view.importance().getOrDefault(category, 1.0);
  }

  /** What hangs on each pair; see {@link Impact}. */
  public double[] impact(VerdictTable verdicts, Disputes disputes) {
    int n = verdicts.pairCount();
    Map<String, Double> traffic = traffic();
    double[] weight = new double[n];
    double[] dollars = new double[n];
    for (int p = 0; p < n; p++) {
      int code = verdicts.category()[p];
      String category = code < 0 ? null : verdicts.categories().get(code);
      double share = category == null ? 1 : traffic.getOrDefault(category, 1.0);
      weight[p] = verdicts.isControl(p) ? 0 : share * weight(category);
      dollars[p] = share * apart(verdicts, p);
    }
    return Impact.of(verdicts, disputes, weight, dollars, bar);
  }

  /** How far the costs of the pair's two answers are apart, USD, or NaN. */
  private double apart(VerdictTable verdicts, int pair) {
    int sample = Arrays.binarySearch(table.ids(), verdicts.samples()[pair]);
    return sample < 0
        ? Double.NaN
        : Math.abs(
            cost(verdicts, verdicts.armA()[pair], sample)
                - cost(verdicts, verdicts.armB()[pair], sample));
  }

  private double cost(VerdictTable verdicts, int arm, int sample) {
    ModelColumns model = arm < 0 ? null : table.model(verdicts.models().get(arm));
    return model == null ? Double.NaN : model.costUsd()[sample];
  }

  /** What one sample of each category stands for, where the view has a mix. */
  private Map<String, Double> traffic() {
    Map<String, Double> mix = view.mix();
    var weights = new HashMap<String, Double>();
    if (mix == null) {
      return weights;
    }
    long[] counts = new long[table.categories().size()];
    for (short c : table.category()) {
      counts[c]++;
    }
    for (int c = 0; c < counts.length; c++) {
      String name = table.categories().get(c);
      double share = mix.getOrDefault(name, 0.0);
      weights.put(name, counts[c] == 0 ? 0 : share * table.n() / counts[c]);
    }
    return weights;
  }
}
