package dev.lanewright.learn;

import java.util.List;

/**
 * A weighted sum of other scorers, each less its mean, over its standard deviation.
 *
 * @param parts what is combined
 * @param mean of each part over the training samples
 * @param scale standard deviation of each part, 1 where it does not vary
 */
public record StackScorer(List<Scorer> parts, double[] mean, double[] scale, Linear weights)
    implements Scorer {
  public StackScorer {
    parts = List.copyOf(parts);
  }

  @Override
  public double of(Input input) {
    double sum = 0;
    for (int k = 0; k < mean.length; k++) {
      sum += (parts.get(k).of(input) - mean[k]) / scale[k] * weights.weights()[k];
    }
    return sum + weights.bias();
  }

  @Override
  public boolean embeds() {
    return parts.stream().anyMatch(Scorer::embeds);
  }
}
