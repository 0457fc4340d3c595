package dev.lanewright.learn;

import java.util.List;

/**
 * The two directions in which vectors differ most (principal components), for a map of them. Found
 * by power iteration on the covariance, the second in what the first leaves; signs are chosen so
 * that the largest element is positive, so that the same vectors give the same map.
 *
 * @param mean of the vectors
 * @param axes two directions of length 1, at right angles
 * @param explained share of the variance along each, 0..1
 */
public record Projection(double[] mean, double[][] axes, double[] explained) {
  private static final int AXES = 2;
  private static final int ROUNDS = 300;
  private static final double SETTLED = 1e-10;

  /**
   * Finds the directions.
   *
   * @param rows at least one, all of one length
   */
  public static Projection of(List<float[]> rows) {
    int size = rows.getFirst().length;
    double[] mean = new double[size];
    for (float[] row : rows) {
      for (int k = 0; k < size; k++) {
        mean[k] += row[k] / (double) rows.size();
      }
    }
    double[][] spread = new double[size][size];
    double[] d = new double[size];
    for (float[] row : rows) {
      for (int k = 0; k < size; k++) {
        d[k] = row[k] - mean[k];
      }
      for (int a = 0; a < size; a++) {
        for (int b = a; b < size; b++) {
          spread[a][b] += d[a] * d[b] / rows.size();
        }
      }
    }
    double all = 0;
    for (int a = 0; a < size; a++) {
      all += spread[a][a];
      for (int b = 0; b < a; b++) {
        spread[a][b] = spread[b][a];
      }
    }
    double[][] axes = new double[AXES][];
    double[] explained = new double[AXES];
    for (int i = 0; i < AXES; i++) {
      axes[i] = strongest(spread);
      double along = dot(axes[i], times(spread, axes[i]));
      explained[i] = all > 0 ? along / all : 0;
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < size; b++) {
          spread[a][b] -= along * axes[i][a] * axes[i][b];
        }
      }
    }
    return new Projection(mean, axes, explained);
  }

  /** Place of a vector on the map. */
  public double[] place(float[] row) {
    double[] at = new double[AXES];
    for (int i = 0; i < AXES; i++) {
      for (int k = 0; k < row.length; k++) {
        at[i] += (row[k] - mean[k]) * axes[i][k];
      }
    }
    return at;
  }

  private static double[] strongest(double[][] spread) {
    // Begins at the direction of the largest variance: never at right angles to the answer but by
    // chance, and the same for the same vectors.
    int largest = 0;
    for (int a = 1; a < spread.length; a++) {
      largest = spread[a][a] > spread[largest][largest] ? a : largest;
    }
    double[] v = spread[largest].clone();
    if (!normalise(v)) {
      v[largest] = 1;
    }
    for (int r = 0; r < ROUNDS; r++) {
      double[] next = times(spread, v);
      if (!normalise(next)) {
        break;
      }
      double moved = 1 - Math.abs(dot(next, v));
      v = next;
      if (moved < SETTLED) {
        break;
      }
    }
    int head = 0;
    for (int k = 1; k < v.length; k++) {
      head = Math.abs(v[k]) > Math.abs(v[head]) ? k : head;
    }
    if (v[head] < 0) {
      for (int k = 0; k < v.length; k++) {
        v[k] = -v[k];
      }
    }
    return v;
  }

  private static double[] times(double[][] m, double[] v) {
    double[] out = new double[v.length];
    for (int a = 0; a < out.length; a++) {
      out[a] = dot(m[a], v);
    }
    return out;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static boolean normalise(double[] v) {
    double length = Math.sqrt(dot(v, v));
    if (!(length > 1e-300)) {
      return false;
    }
    for (int k = 0; k < v.length; k++) {
      v[k] /= length;
    }
    return true;
  }
}
