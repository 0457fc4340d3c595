package dev.lanewright.learn;

/**
 * Mean gain of the sample's cluster, shrunk towards the mean of all.
 *
 * @param clusters how many
 * @param prior samples' worth of the mean of all that each cluster starts with
 */
public record ClusterLearner(int clusters, double prior, long seed) implements Learner {
  /** The usual settings. */
  static ClusterLearner usual(long seed) {
    return new ClusterLearner(64, 10, seed);
  }

  @Override
  public Trained train(Material material, Goal goal, int[] samples) {
    float[][] all = material.embeddings();
    float[][] rows = new float[samples.length][];
    double mean = 0;
    for (int k = 0; k < rows.length; k++) {
      rows[k] = all[samples[k]];
      mean += goal.gain()[samples[k]] / rows.length;
    }
    double[][] centres = KMeans.centres(rows, clusters, seed);
    double[] sum = new double[centres.length];
    double[] count = new double[centres.length];
    for (int k = 0; k < rows.length; k++) {
      int c = KMeans.nearest(centres, rows[k]);
      sum[c] += goal.gain()[samples[k]];
      count[c]++;
    }
    double[] values = new double[centres.length];
    for (int c = 0; c < values.length; c++) {
      values[c] = Rounded.six((sum[c] + prior * mean) / (count[c] + prior));
    }
    return new Trained() {
      @Override
      public double[] of(int[] others) {
        double[] out = new double[others.length];
        for (int j = 0; j < out.length; j++) {
          out[j] = values[KMeans.nearest(centres, all[others[j]])];
        }
        return out;
      }

      @Override
      public Scorer scorer() {
        return new ClusterScorer(centres, values);
      }
    };
  }
}
