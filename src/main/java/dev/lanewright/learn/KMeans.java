package dev.lanewright.learn;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Spherical k-means (Dhillon &amp; Modha 2001) with k-means++ starts (Arthur &amp; Vassilvitskii
 * 2007): unit vectors, cosine, centres of length 1.
 */
public final class KMeans {
  private static final int ROUNDS = 15;

  private KMeans() {}

  /**
   * Centres of the clusters; fewer than asked where there are fewer different vectors. A cluster
   * that loses all its vectors is dropped.
   *
   * @param vectors of length 1
   */
  public static double[][] centres(float[][] vectors, int clusters, long seed) {
    float[][] centres = starts(vectors, clusters, seed);
    int[] of = new int[vectors.length];
    Arrays.fill(of, -1);
    for (int round = 0; round < ROUNDS; round++) {
      boolean moved = false;
      for (int i = 0; i < vectors.length; i++) {
        int nearest = nearestFast(centres, vectors[i]);
        moved |= nearest != of[i];
        of[i] = nearest;
      }
      if (!moved) {
        break;
      }
      centres = means(vectors, of, centres.length);
      // Codes move up where a cluster was dropped; they are found anew in the next round.
    }
    return Rounded.six(centres);
  }

  /**
   * Position of the centre most like the vector, the lower of two alike; -1 for a vector of another
   * size or without centres.
   */
  public static int nearest(double[][] centres, float[] vector) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      if (centres[c].length != vector.length) {
        return -1;
      }
      double sum = 0;
      for (int k = 0; k < vector.length; k++) {
        sum += centres[c][k] * vector[k];
      }
      if (sum > most) {
        most = sum;
        best = c;
      }
    }
    return best;
  }

  private static int nearestFast(float[][] centres, float[] vector) {
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      float sum = Dense.dot(centres[c], vector);
      if (sum > most) {
        most = sum;
        best = c;
      }
    }
    return best;
  }

  private static float[][] starts(float[][] vectors, int clusters, long seed) {
    if (vectors.length == 0) {
      return new float[0][];
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    float[][] starts = new float[clusters][];
    double[] far = new double[vectors.length];
    Arrays.fill(far, Double.POSITIVE_INFINITY);
    int chosen = random.nextInt(vectors.length);
    for (int c = 0; c < clusters; c++) {
      starts[c] = vectors[chosen];
      double sum = 0;
      for (int i = 0; i < vectors.length; i++) {
        far[i] = Math.min(far[i], Math.max(0, 1 - Dense.dot(vectors[i], starts[c])));
        sum += far[i] < 1e-6 ? 0 : far[i];
      }
      if (sum == 0) {
        return Arrays.copyOf(starts, c + 1);
      }
      double at = random.nextDouble() * sum;
      for (int i = 0; i < vectors.length; i++) {
        double d = far[i] < 1e-6 ? 0 : far[i];
        if (d > 0) {
          chosen = i;
          at -= d;
          if (at < 0) {
            break;
          }
        }
      }
    }
    return starts;
  }

  private static float[][] means(float[][] vectors, int[] of, int clusters) {
    int size = vectors[0].length;
    double[][] sums = new double[clusters][size];
    int[] counts = new int[clusters];
    for (int i = 0; i < vectors.length; i++) {
      Dense.add(sums[of[i]], 1, vectors[i]);
      counts[of[i]]++;
    }
    float[][] out = new float[clusters][];
    int kept = 0;
    for (int c = 0; c < clusters; c++) {
      double length = Math.sqrt(Dense.dot(sums[c], sums[c]));
      if (counts[c] > 0 && length > 0) {
        float[] centre = new float[size];
        for (int k = 0; k < size; k++) {
          centre[k] = (float) (sums[c][k] / length);
        }
        out[kept++] = centre;
      }
    }
    return Arrays.copyOf(out, kept);
  }
}
