package dev.lanewright.learn;

/** Solves a symmetric positive definite system by its Cholesky factor (lower triangle, rows). */
final class Cholesky {
  private final double[][] l;

  /**
   * Factors the matrix; only its lower triangle is read, and it is kept as it was.
   *
   * @throws IllegalArgumentException where it is not positive definite
   */
  Cholesky(double[][] matrix) {
    int n = matrix.length;
    l = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] row = new double[i + 1];
      l[i] = row;
      for (int j = 0; j <= i; j++) {
        double[] other = l[j];
        double sum = matrix[i][j] - product(row, other, j);
        if (i > j) {
          row[j] = sum / other[j];
        } else if (sum > 0) {
          row[j] = Math.sqrt(sum);
        } else {
          throw new IllegalArgumentException("the matrix is not positive definite");
        }
      }
    }
  }

  private static double product(double[] a, double[] b, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int k = 0;
    for (int end = n - 3; k < end; k += 4) {
      s0 += a[k] * b[k];
      s1 += a[k + 1] * b[k + 1];
      s2 += a[k + 2] * b[k + 2];
      s3 += a[k + 3] * b[k + 3];
    }
    for (; k < n; k++) {
      s0 += a[k] * b[k];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** The x with matrix x = right. */
  double[] solve(double[] right) {
    int n = l.length;
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      x[i] = (x[i] - product(l[i], x, i)) / l[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      x[i] /= l[i][i];
      double[] row = l[i];
      for (int j = 0; j < i; j++) {
        x[j] -= row[j] * x[i];
      }
    }
    return x;
  }
}
