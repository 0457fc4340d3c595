package dev.lanewright.learn;

/**
 * Class-balanced logistic regression on embeddings.
 *
 * @param c inverse strength of the regularisation
 * @param cost how much more a missed hard sample costs than a missed easy one
 */
public record EmbeddingLearner(double c, double cost, Wants wants) implements Learner {
  /** The usual settings. */
  static EmbeddingLearner usual(double cost) {
    return new EmbeddingLearner(0.1, cost, Wants.NEEDS);
  }

  @Override
  public Trained train(Material material, Goal goal, int[] samples) {
    float[][] all = material.embeddings();
    boolean[] positive = wants.of(goal, samples);
    float[][] rows = new float[samples.length][];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = all[samples[k]];
    }
    Linear weights =
        DenseLogistic.fit(rows, positive, c, ClassWeights.balanced(positive, cost)).rounded();
    return new Trained() {
      @Override
      public double[] of(int[] others) {
        double[] out = new double[others.length];
        for (int i = 0; i < out.length; i++) {
          out[i] = weights.of(all[others[i]]);
        }
        return out;
      }

      @Override
      public Scorer scorer() {
        return new EmbeddingScorer(weights);
      }
    };
  }
}
