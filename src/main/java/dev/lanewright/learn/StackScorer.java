package dev.lanewright.learn;

import java.util.List;

/**
 * A second model on other scorers and on signals, each less its mean, over its standard deviation:
 * a weighted sum and, counting twice, a sum of trees; or the weighted sum alone.
 *
 * @param parts what is combined
 * @param signals names of signals that follow, each as ln(1 + value)
 * @param mean of each over the training samples
 * @param scale standard deviation of each, 1 where it does not vary
 * @param trees without trees: the weighted sum alone
 */
public record StackScorer(
    List<Scorer> parts,
    List<String> signals,
    double[] mean,
    double[] scale,
    Linear weights,
    Trees trees)
    implements Scorer {
  public StackScorer {
    parts = List.copyOf(parts);
    signals = List.copyOf(signals);
  }

  @Override
  public double of(Input input) {
    double[] row = new double[mean.length];
    for (int k = 0; k < row.length; k++) {
      double x =
          k < parts.size()
              ? parts.get(k).of(input)
              : SignalScorer.logarithm(
                  input.signals().getOrDefault(signals.get(k - parts.size()), 0.0));
      row[k] = (x - mean[k]) / scale[k];
    }
    return both(weights, trees, row);
  }

  static double both(Linear weights, Trees trees, double[] row) {
    double sum = weights.of(row);
    return trees.feature().length == 0 ? sum : (sum + 2 * trees.of(row)) / 3;
  }

  @Override
  public boolean embeds() {
    return parts.stream().anyMatch(Scorer::embeds);
  }
}
