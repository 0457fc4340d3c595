package dev.lanewright.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * Ridge regression of the gain on the scores of other learners, fitted on inner out-of-fold scores
 * (stacking; Wolpert 1992, Breiman 1996).
 *
 * @param parts what is combined
 * @param lambda strength of the regularisation, on standardised scores
 */
public record StackLearner(List<Learner> parts, double lambda) implements Learner {
  public StackLearner {
    parts = List.copyOf(parts);
  }

  /** Not possible without parts: {@link CrossFit} trains a stack. */
  @Override
  public Trained train(Material material, Goal goal, int[] samples) {
    throw new UnsupportedOperationException("a stack is trained by a cross-fit");
  }

  /** Trains on the samples outside the parts left out. */
  Trained train(CrossFit fit, long leftOut) {
    int[] samples = fit.without(leftOut);
    double[][] rows = new double[samples.length][parts.size()];
    for (int p = 0; p < parts.size(); p++) {
      double[] scores = fit.inner(parts.get(p), leftOut);
      for (int k = 0; k < rows.length; k++) {
        rows[k][p] = scores[k];
      }
    }
    double[] y = new double[samples.length];
    for (int k = 0; k < y.length; k++) {
      y[k] = fit.goal().gain()[samples[k]];
    }
    var scale = Standard.of(rows);
    scale.apply(rows);
    Linear weights = Ridge.fit(rows, y, lambda);
    return new Trained() {
      @Override
      public double[] of(int[] others) {
        double[][] columns = new double[parts.size()][];
        for (int p = 0; p < columns.length; p++) {
          columns[p] = fit.outer(parts.get(p), leftOut);
        }
        double[] out = new double[others.length];
        double[] row = new double[columns.length];
        for (int j = 0; j < out.length; j++) {
          for (int p = 0; p < row.length; p++) {
            row[p] = (columns[p][j] - scale.mean()[p]) / scale.deviation()[p];
          }
          out[j] = weights.of(row);
        }
        return out;
      }

      @Override
      public Scorer scorer() {
        List<Scorer> scorers = new ArrayList<>();
        for (Learner part : parts) {
          scorers.add(fit.trained(part, leftOut).scorer());
        }
        return new StackScorer(scorers, scale.mean(), scale.deviation(), weights);
      }
    };
  }
}
