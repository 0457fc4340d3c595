package dev.lanewright.learn;

import java.util.List;

/**
 * Ridge regression of the gain on signals.
 *
 * @param lambda strength of the regularisation
 */
public record SignalLearner(double lambda) implements Learner {
  /** The usual settings. */
  static SignalLearner usual() {
    return new SignalLearner(100);
  }

  @Override
  public Trained train(Material material, Goal goal, int[] samples) {
    List<String> names = material.signalNames();
    int width = names.size();
    double[][] rows = new double[samples.length][width];
    double[] y = new double[samples.length];
    for (int k = 0; k < rows.length; k++) {
      for (int s = 0; s < width; s++) {
        rows[k][s] = SignalScorer.logarithm(material.signal(s, samples[k]));
      }
      y[k] = goal.gain()[samples[k]];
    }
    var scale = Standard.of(rows);
    scale.apply(rows);
    Linear weights = Ridge.fit(rows, y, lambda).rounded();
    return new Trained() {
      @Override
      public double[] of(int[] others) {
        double[] out = new double[others.length];
        double[] row = new double[width];
        for (int j = 0; j < out.length; j++) {
          for (int s = 0; s < width; s++) {
            double x = SignalScorer.logarithm(material.signal(s, others[j]));
            row[s] = (x - scale.mean()[s]) / scale.deviation()[s];
          }
          out[j] = weights.of(row);
        }
        return out;
      }

      @Override
      public Scorer scorer() {
        return new SignalScorer(names, scale.mean(), scale.deviation(), weights);
      }
    };
  }
}
