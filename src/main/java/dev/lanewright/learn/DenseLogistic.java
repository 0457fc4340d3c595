package dev.lanewright.learn;

/** L2-regularised logistic regression on dense rows. */
public final class DenseLogistic {
  private static final int STEPS = 200;
  private static final double TOLERANCE = 1e-4;

  private DenseLogistic() {}

  /**
   * Fits the log odds that a row is positive: minimises |w|²/2 + c Σ weight × loss; the bias is not
   * held back. With rows of one class only, a constant.
   *
   * @param rows rows of one width
   * @param c inverse strength of the regularisation, above 0
   */
  public static Linear fit(float[][] rows, boolean[] positive, double c, ClassWeights weights) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    if (weights.oneClass()) {
      return new Linear(new double[width], weights.constant());
    }
    double[] found =
        Lbfgs.minimum(
            (x, g) -> loss(x, g, rows, positive, c, weights),
            new double[width + 1],
            STEPS,
            TOLERANCE);
    double[] w = new double[width];
    System.arraycopy(found, 0, w, 0, width);
    return new Linear(w, found[width]);
  }

  private static double loss(
      double[] x, double[] g, float[][] rows, boolean[] positive, double c, ClassWeights weights) {
    int width = x.length - 1;
    double sum = 0;
    for (int k = 0; k < width; k++) {
      g[k] = x[k];
      sum += x[k] * x[k] / 2;
    }
    g[width] = 0;
    for (int i = 0; i < rows.length; i++) {
      double z = Dense.dot(rows[i], x) + x[width];
      double y = positive[i] ? 1 : -1;
      double weight = c * (positive[i] ? weights.positive() : weights.negative());
      double m = y * z;
      double e = StrictMath.exp(-Math.abs(m));
      sum += weight * (StrictMath.log1p(e) + Math.max(-m, 0));
      double miss = m > 0 ? e / (1 + e) : 1 / (1 + e);
      Dense.add(g, -weight * y * miss, rows[i]);
      g[width] -= weight * y * miss;
    }
    return sum;
  }
}
