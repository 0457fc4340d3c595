package dev.lanewright.learn;

/**
 * The value of the cluster whose centre is nearest.
 *
 * @param centres of length 1 each, to six decimals
 * @param values by cluster
 */
public record ClusterScorer(double[][] centres, double[] values) implements Scorer {
  @Override
  public double of(Input input) {
    int nearest = KMeans.nearest(centres, input.embedding());
    return nearest < 0 ? Double.NaN : values[nearest];
  }

  @Override
  public boolean embeds() {
    return true;
  }
}
