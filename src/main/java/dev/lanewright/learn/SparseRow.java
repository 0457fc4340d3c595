package dev.lanewright.learn;

/**
 * A row of numbers that are mostly zero.
 *
 * @param at columns of the others, ascending
 * @param value their values
 */
public record SparseRow(int[] at, double[] value) {

  /** The sum of products with the weights, added up by ascending column. */
  public double dot(double[] weights) {
    double sum = 0;
    for (int k = 0; k < at.length; k++) {
      sum += value[k] * weights[at[k]];
    }
    return sum;
  }
}
