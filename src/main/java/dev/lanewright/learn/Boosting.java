package dev.lanewright.learn;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Gradient boosting of small regression trees on squared error (Friedman 2001, 2002), over features
 * cut into at most 32 bins.
 *
 * @param rounds trees
 * @param depth of a tree
 * @param rate what a tree counts
 * @param share of the rows that each tree is fitted on, drawn anew for each
 * @param leaf rows of a leaf at least
 * @param ridge added to the rows of a leaf when its mean is taken
 */
public record Boosting(int rounds, int depth, double rate, double share, int leaf, double ridge) {
  private static final int BINS = 32;

  /** Trees for a second model on scores. */
  public static final Boosting USUAL = new Boosting(100, 5, 0.04, 0.5, 20, 20);

  /** Fits. */
  public Trees fit(double[][] rows, double[] y, long seed) {
    int n = rows.length;
    int width = rows[0].length;
    double[][] edges = new double[width][];
    byte[][] bin = new byte[width][n];
    for (int f = 0; f < width; f++) {
      edges[f] = edges(rows, f);
      for (int i = 0; i < n; i++) {
        bin[f][i] = (byte) bin(edges[f], rows[i][f]);
      }
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    double start = Rounded.six(Arrays.stream(y).sum() / n);
    double[] rest = new double[n];
    for (int i = 0; i < n; i++) {
      rest[i] = y[i] - start;
    }
    int inner = (1 << depth) - 1;
    int[][] feature = new int[rounds][inner];
    double[][] at = new double[rounds][inner];
    double[][] value = new double[rounds][inner + 1];
    int[] node = new int[n];
    for (int t = 0; t < rounds; t++) {
      boolean[] drawn = new boolean[n];
      for (int i = 0; i < n; i++) {
        drawn[i] = random.nextDouble() < share;
      }
      Arrays.fill(node, 0);
      for (int level = 0, first = 0; level < depth; level++, first = 2 * first + 1) {
        split(first, 1 << level, node, drawn, bin, edges, rest, feature[t], at[t]);
      }
      double[] sum = new double[inner + 1];
      double[] count = new double[inner + 1];
      for (int i = 0; i < n; i++) {
        if (drawn[i]) {
          sum[node[i] - inner] += rest[i];
          count[node[i] - inner]++;
        }
      }
      for (int l = 0; l <= inner; l++) {
        value[t][l] = Rounded.six(rate * sum[l] / (count[l] + ridge));
      }
      for (int i = 0; i < n; i++) {
        rest[i] -= value[t][node[i] - inner];
      }
    }
    return new Trees(depth, feature, at, value, start);
  }

  /** Splits the nodes of one level and sends the rows down. */
  private void split(
      int first,
      int nodes,
      int[] node,
      boolean[] drawn,
      byte[][] bin,
      double[][] edges,
      double[] rest,
      int[] feature,
      double[] at) {
    double[] best = new double[nodes];
    int[] bestBin = new int[nodes];
    Arrays.fill(bestBin, -1);
    double[] sums = new double[nodes * BINS];
    double[] counts = new double[nodes * BINS];
    for (int f = 0; f < bin.length; f++) {
      Arrays.fill(sums, 0);
      Arrays.fill(counts, 0);
      byte[] column = bin[f];
      for (int i = 0; i < node.length; i++) {
        if (drawn[i]) {
          int cell = (node[i] - first) * BINS + column[i];
          sums[cell] += rest[i];
          counts[cell]++;
        }
      }
      for (int k = 0; k < nodes; k++) {
        double all = 0;
        double total = 0;
        for (int b = 0; b < BINS; b++) {
          all += sums[k * BINS + b];
          total += counts[k * BINS + b];
        }
        double left = 0;
        double leftCount = 0;
        for (int b = 0; b < edges[f].length; b++) {
          left += sums[k * BINS + b];
          leftCount += counts[k * BINS + b];
          double right = all - left;
          double rightCount = total - leftCount;
          if (leftCount >= leaf && rightCount >= leaf) {
            double gain =
                left * left / (leftCount + ridge)
                    + right * right / (rightCount + ridge)
                    - all * all / (total + ridge);
            if (gain > best[k] + 1e-12) {
              best[k] = gain;
              bestBin[k] = b;
              feature[first + k] = f;
              at[first + k] = edges[f][b];
            }
          }
        }
      }
    }
    for (int k = 0; k < nodes; k++) {
      if (bestBin[k] < 0) {
        // No split: all go left.
        feature[first + k] = 0;
        at[first + k] = Double.POSITIVE_INFINITY;
      }
    }
    for (int i = 0; i < node.length; i++) {
      int k = node[i] - first;
      boolean right = bestBin[k] >= 0 && bin[feature[node[i]]][i] > bestBin[k];
      node[i] = 2 * node[i] + (right ? 2 : 1);
    }
  }

  /** Upper edges of all bins but the last: quantiles halfway between neighbouring values. */
  private static double[] edges(double[][] rows, int f) {
    double[] all = new double[rows.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = rows[i][f];
    }
    Arrays.sort(all);
    double[] edges = new double[BINS - 1];
    int n = 0;
    for (int b = 1; b < BINS; b++) {
      int k = (int) ((long) b * all.length / BINS);
      if (k > 0 && all[k - 1] < all[k]) {
        edges[n++] = (all[k - 1] + all[k]) / 2;
      } else if (k > 0) {
        int up = k;
        while (up < all.length && all[up] == all[k]) {
          up++;
        }
        if (up < all.length) {
          double edge = (all[up - 1] + all[up]) / 2;
          if (n == 0 || edges[n - 1] < edge) {
            edges[n++] = edge;
          }
        }
      }
    }
    return Arrays.stream(edges, 0, n).map(Rounded::six).distinct().sorted().toArray();
  }

  private static int bin(double[] edges, double x) {
    int b = 0;
    while (b < edges.length && x > edges[b]) {
      b++;
    }
    return b;
  }
}
