package dev.lanewright.learn;

import java.util.List;

/**
 * Kinds of requests found in embeddings, with how often each model passes in each.
 *
 * @param embedder what makes the embeddings
 * @param models {@code provider/id}, cheapest first
 * @param centres by cluster, of length 1, to six decimals
 * @param rates pass rate by cluster, then by model, shrunk towards the model's rate over all
 * @param count training samples by cluster
 * @param passed training samples that passed, by cluster, then by model
 * @param names typical terms of each cluster
 */
public record Clustering(
    String embedder,
    List<String> models,
    double[][] centres,
    double[][] rates,
    int[] count,
    int[][] passed,
    List<String> names) {
  public Clustering {
    models = List.copyOf(models);
    names = List.copyOf(names);
  }

  /** The cluster of an embedding, -1 without one. */
  public int of(float[] embedding) {
    return KMeans.nearest(centres, embedding);
  }

  /**
   * An output of a cluster: {@code ""} what the last model gains over the first, {@code =MODEL} the
   * model's pass rate; NaN without a cluster, or for a model that was not among those.
   */
  public double output(String output, int cluster) {
    if (cluster < 0) {
      return Double.NaN;
    }
    double[] rate = rates[cluster];
    if (output.isEmpty()) {
      return rate[rate.length - 1] - rate[0];
    }
    int model = models.indexOf(output.substring(1));
    return model < 0 ? Double.NaN : rate[model];
  }
}
