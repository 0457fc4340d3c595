package dev.lanewright.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mean gain of the sample's category, shrunk towards the mean of all: a per-category table.
 *
 * @param prior samples' worth of the mean of all that each category starts with
 */
public record CategoryLearner(double prior) implements Learner {
  /** The usual settings. */
  static CategoryLearner usual() {
    return new CategoryLearner(10);
  }

  @Override
  public Trained train(Material material, Goal goal, int[] samples) {
    List<String> categories = material.categories();
    if (categories == null) {
      throw new IllegalArgumentException("the samples have no category");
    }
    Map<String, double[]> sums = new HashMap<>();
    double total = 0;
    for (int i : samples) {
      double[] s = sums.computeIfAbsent(categories.get(i), c -> new double[2]);
      s[0] += goal.gain()[i];
      s[1]++;
      total += goal.gain()[i];
    }
    double mean = total / samples.length;
    Map<String, Double> values = new HashMap<>();
    sums.forEach((c, s) -> values.put(c, Rounded.six((s[0] + prior * mean) / (s[1] + prior))));
    return new Trained() {
      @Override
      public double[] of(int[] others) {
        double[] out = new double[others.length];
        for (int j = 0; j < out.length; j++) {
          out[j] = values.getOrDefault(categories.get(others[j]), mean);
        }
        return out;
      }

      @Override
      public Scorer scorer() {
        return new CategoryScorer(values, mean);
      }
    };
  }
}
