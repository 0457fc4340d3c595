package dev.lanewright.learn;

/**
 * A weighted sum.
 *
 * @param weights one per column
 * @param bias added to the sum
 */
public record Linear(double[] weights, double bias) {

  /** The same to six decimals: what is kept and carried, so that all read the same numbers. */
  public Linear rounded() {
    double[] out = new double[weights.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = Rounded.six(weights[k]);
    }
    return new Linear(out, Rounded.six(bias));
  }

  /** The sum for a sparse row. */
  public double of(SparseRow row) {
    return row.dot(weights) + bias;
  }

  /** The sum for a dense row, added up by ascending column. */
  public double of(float[] row) {
    double sum = 0;
    for (int k = 0; k < row.length; k++) {
      sum += row[k] * weights[k];
    }
    return sum + bias;
  }

  /** The sum for a dense row, added up by ascending column. */
  public double of(double[] row) {
    double sum = 0;
    for (int k = 0; k < row.length; k++) {
      sum += row[k] * weights[k];
    }
    return sum + bias;
  }
}
