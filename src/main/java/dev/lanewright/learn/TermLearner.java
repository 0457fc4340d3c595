package dev.lanewright.learn;

/**
 * Class-balanced logistic regression on TF-IDF terms.
 *
 * @param grams which terms
 * @param most terms of the vocabulary at most
 * @param minTexts texts that a term must occur in
 * @param c inverse strength of the regularisation
 * @param cost how much more a missed hard sample costs than a missed easy one
 * @param wants the class that is learned
 */
public record TermLearner(Grams grams, int most, int minTexts, double c, double cost, Wants wants)
    implements Learner {

  /** The usual settings. */
  public static TermLearner usual(double cost) {
    return new TermLearner(Grams.WORDS_1_2, 10_000, 2, 1, cost, Wants.NEEDS);
  }

  @Override
  public Trained train(Material material, Goal goal, int[] samples) {
    TermCounts counts = material.counts(grams);
    TermIndex index = counts.index(samples, most, minTexts);
    boolean[] positive = wants.of(goal, samples);
    Linear weights =
        SparseLogistic.fit(
                counts.rows(samples, index),
                index.terms().size(),
                positive,
                c,
                ClassWeights.balanced(positive, cost))
            .rounded();
    return new Trained() {
      @Override
      public double[] of(int[] others) {
        SparseRow[] rows = counts.rows(others, index);
        double[] out = new double[rows.length];
        for (int i = 0; i < out.length; i++) {
          out[i] = weights.of(rows[i]);
        }
        return out;
      }

      @Override
      public Scorer scorer() {
        return new TermScorer(index, weights);
      }
    };
  }
}
