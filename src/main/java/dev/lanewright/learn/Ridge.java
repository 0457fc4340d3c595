package dev.lanewright.learn;

/**
 * Ridge regression: the weighted sum with the least Σ (y − w·x − b)² + λ|w|²; the bias is not held
 * back.
 */
public final class Ridge {
  private Ridge() {}

  /**
   * Fits.
   *
   * @param rows rows of one width, at least one
   * @param y target by row
   * @param lambda strength of the regularisation, above 0
   */
  public static Linear fit(double[][] rows, double[] y, double lambda) {
    int n = rows.length;
    int width = rows[0].length;
    double[] mean = new double[width];
    double meanY = 0;
    for (int i = 0; i < n; i++) {
      Dense.add(mean, 1.0 / n, rows[i]);
      meanY += y[i] / n;
    }
    double[][] gram = new double[width][width];
    double[] right = new double[width];
    double[] row = new double[width];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < width; k++) {
        row[k] = rows[i][k] - mean[k];
      }
      for (int k = 0; k < width; k++) {
        if (row[k] != 0) {
          add(gram[k], row[k], row, k + 1);
        }
      }
      Dense.add(right, y[i] - meanY, row);
    }
    for (int k = 0; k < width; k++) {
      gram[k][k] += lambda;
    }
    double[] w = new Cholesky(gram).solve(right);
    return new Linear(w, meanY - Dense.dot(w, mean));
  }

  private static void add(double[] into, double c, double[] x, int n) {
    for (int k = 0; k < n; k++) {
      into[k] += c * x[k];
    }
  }
}
