package dev.lanewright.learn;

import java.util.Arrays;

/**
 * The mean value of the k training samples most like a request, by exact search; nearer ones count
 * more: weight exp((cosine − highest cosine) × sharpness).
 *
 * @param vectors of the training samples
 * @param values of the training samples: gain, or whether they need the higher tier
 * @param k how many count
 * @param sharpness 0 for a plain mean
 */
public record NeighbourScorer(Vectors vectors, double[] values, int k, double sharpness)
    implements Scorer {
  @Override
  public double of(Input input) {
    if (input.embedding().length != vectors.size() || vectors.count() == 0) {
      return Double.NaN;
    }
    double[] alike = new double[vectors.count()];
    Integer[] near = new Integer[alike.length];
    for (int i = 0; i < alike.length; i++) {
      alike[i] = vectors.dot(i, input.embedding());
      near[i] = i;
    }
    // Sorting is stable: of equally alike ones the earlier counts.
    Arrays.sort(near, (a, b) -> Double.compare(alike[b], alike[a]));
    int count = Math.min(k, near.length);
    double[] cosines = new double[count];
    double[] value = new double[count];
    Arrays.setAll(cosines, j -> alike[near[j]]);
    Arrays.setAll(value, j -> values[near[j]]);
    return mean(cosines, value, sharpness);
  }

  /** Weighted mean of values by descending cosines. */
  static double mean(double[] cosines, double[] values, double sharpness) {
    double sum = 0;
    double weights = 0;
    for (int j = 0; j < values.length; j++) {
      double w = sharpness == 0 ? 1 : StrictMath.exp((cosines[j] - cosines[0]) * sharpness);
      sum += w * values[j];
      weights += w;
    }
    return weights == 0 ? Double.NaN : sum / weights;
  }

  @Override
  public boolean embeds() {
    return true;
  }
}
