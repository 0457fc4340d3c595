package dev.lanewright.learn;

import java.util.Arrays;

/**
 * Mean gain of the nearest training samples.
 *
 * @param k how many
 * @param sharpness see {@link NeighbourScorer}
 */
public record NeighbourLearner(int k, double sharpness) implements Learner {
  /** The usual settings. */
  static NeighbourLearner usual() {
    return new NeighbourLearner(60, 0);
  }

  @Override
  public Trained train(Material material, Goal goal, int[] samples) {
    Neighbours all = material.neighbours();
    boolean[] known = new boolean[material.size()];
    for (int i : samples) {
      known[i] = true;
    }
    return new Trained() {
      @Override
      public double[] of(int[] others) {
        double[] out = new double[others.length];
        for (int j = 0; j < out.length; j++) {
          out[j] = one(others[j]);
        }
        return out;
      }

      private double one(int i) {
        int[] near = all.near()[i];
        float[] alike = all.alike()[i];
        double[] cosines = new double[k];
        double[] values = new double[k];
        int n = 0;
        for (int j = 0; j < near.length && n < k; j++) {
          if (known[near[j]]) {
            cosines[n] = alike[j];
            values[n++] = goal.gain()[near[j]];
          }
        }
        return NeighbourScorer.mean(Arrays.copyOf(cosines, n), Arrays.copyOf(values, n), sharpness);
      }

      @Override
      public Scorer scorer() {
        float[][] vectors = new float[samples.length][];
        double[] values = new double[samples.length];
        for (int j = 0; j < samples.length; j++) {
          vectors[j] = material.embeddings()[samples[j]];
          values[j] = goal.gain()[samples[j]];
        }
        return new NeighbourScorer(Vectors.of(vectors), values, k, sharpness);
      }
    };
  }
}
