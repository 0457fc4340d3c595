package dev.lanewright.learn;

import java.util.Arrays;

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
  /** No trees. */
  public static final Trees NONE = new Trees(1, new int[0][], new double[0][], new double[0][], 0);

  /** The mean of these and of others of the same depth. */
  Trees and(Trees other) {
    int n = feature.length;
    int[][] features = Arrays.copyOf(feature, n + other.feature.length);
    double[][] edges = Arrays.copyOf(at, features.length);
    double[][] values = new double[features.length][];
    for (int t = 0; t < features.length; t++) {
      boolean mine = t < n;
      features[t] = mine ? feature[t] : other.feature[t - n];
      edges[t] = mine ? at[t] : other.at[t - n];
      values[t] = (mine ? value[t] : other.value[t - n]).clone();
      for (int l = 0; l < values[t].length; l++) {
        values[t][l] /= 2;
      }
    }
    return new Trees(depth, features, edges, values, (start + other.start) / 2);
  }

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
