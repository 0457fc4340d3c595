package dev.lanewright.learn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A second model on the scores of other learners and, where wanted, on the signals themselves,
 * fitted on inner out-of-fold scores (stacking; Wolpert 1992, Breiman 1996): ridge regression of
 * the gain, averaged with boosted trees where these are wanted.
 *
 * @param parts what is combined
 * @param signals whether the signals stand beside the parts
 * @param lambda strength of the ridge, on standardised scores
 * @param boosting how trees are grown; null for none
 * @param seed of the trees' draws
 */
public record StackLearner(
    List<Learner> parts, boolean signals, double lambda, @Nullable Boosting boosting, long seed)
    implements Learner {

  /** Samples below which trees find more chance than truth. */
  private static final int ENOUGH = 2000;

  public StackLearner {
    parts = List.copyOf(parts);
  }

  /** Parts weighed by ridge alone. */
  static StackLearner ridge(List<Learner> parts, double lambda) {
    return new StackLearner(parts, false, lambda, null, 0);
  }

  /** Not possible without parts: {@link CrossFit} trains a stack. */
  @Override
  public Trained train(Material material, Goal goal, int[] samples) {
    throw new UnsupportedOperationException("a stack is trained by a cross-fit");
  }

  /** Trains on the samples outside the parts left out. */
  Trained train(CrossFit fit, long leftOut) {
    int[] samples = fit.without(leftOut);
    double[][] columns = new double[parts.size()][];
    for (int p = 0; p < columns.length; p++) {
      columns[p] = fit.inner(parts.get(p), leftOut);
    }
    double[][] rows = rows(fit.material(), columns, samples);
    double[] y = new double[samples.length];
    for (int k = 0; k < y.length; k++) {
      y[k] = fit.goal().gain()[samples[k]];
    }
    var scale = Standard.of(rows);
    scale.apply(rows);
    Linear weights = Ridge.fit(rows, y, lambda).rounded();
    Trees grown =
        boosting == null || rows.length < ENOUGH
            ? Trees.NONE
            : boosting.fit(rows, y, seed).and(boosting.fit(rows, y, seed + 1));
    return new Trained() {
      @Override
      public double[] of(int[] others) {
        double[][] scores = new double[parts.size()][];
        for (int p = 0; p < scores.length; p++) {
          scores[p] = fit.outer(parts.get(p), leftOut);
        }
        double[][] made = rows(fit.material(), scores, others);
        scale.apply(made);
        double[] out = new double[others.length];
        for (int j = 0; j < out.length; j++) {
          out[j] = StackScorer.both(weights, grown, made[j]);
        }
        return out;
      }

      @Override
      public Scorer scorer() {
        List<Scorer> scorers = new ArrayList<>();
        for (Learner part : parts) {
          scorers.add(fit.trained(part, leftOut).scorer());
        }
        List<String> names = signals ? fit.material().signalNames() : List.of();
        return new StackScorer(scorers, names, scale.mean(), scale.deviation(), weights, grown);
      }
    };
  }

  private double[][] rows(Material material, double[][] columns, int[] samples) {
    int extra = signals ? material.signalNames().size() : 0;
    double[][] rows = new double[samples.length][columns.length + extra];
    for (int k = 0; k < rows.length; k++) {
      for (int p = 0; p < columns.length; p++) {
        rows[k][p] = columns[p][k];
      }
      for (int s = 0; s < extra; s++) {
        rows[k][columns.length + s] = SignalScorer.logarithm(material.signal(s, samples[k]));
      }
    }
    return rows;
  }
}
