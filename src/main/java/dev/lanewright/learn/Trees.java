package dev.lanewright.learn;

/**
 * A sum of small regression trees, each a full binary tree of one depth: node k asks whether
 * feature {@code feature[k]} is above {@code at[k]}, and goes to 2k + 2, else to 2k + 1.
 *
 * @param depth of every tree
 * @param feature by tree, then by inner node
 * @param at by tree, then by inner node
 * @param value by tree, then by leaf
 * @param start what the sum starts with
 */
public record Trees(int depth, int[][] feature, double[][] at, double[][] value, double start) {

  /** The sum for a row of features. */
  public double of(double[] row) {
    double sum = start;
    int inner = (1 << depth) - 1;
    for (int t = 0; t < feature.length; t++) {
      int node = 0;
      while (node < inner) {
        node = 2 * node + (row[feature[t][node]] > at[t][node] ? 2 : 1);
      }
      sum += value[t][node - inner];
    }
    return sum;
  }
}
