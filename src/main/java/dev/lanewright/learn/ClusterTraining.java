package dev.lanewright.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Trains a {@link Clustering}, with out-of-fold pass rates of its own samples. */
public final class ClusterTraining {
  /** Parts of the cross-validation. */
  public static final int FOLDS = 5;

  private static final double PRIOR = 10;
  private static final int[] CHOICES = {8, 16, 32, 64, 128};
  private static final int TYPICAL = 4;

  private ClusterTraining() {}

  /**
   * The clustering, and what it would have said of its own samples, had it not seen them.
   *
   * @param rates out-of-fold pass rates by model, then by sample
   */
  public record Result(Clustering clustering, double[][] rates) {}

  /**
   * Trains.
   *
   * @param quality by model, then by sample, no NaN
   * @param clusters how many; 0 chooses by the held-out error of the pass rates
   */
  public static Result train(
      Material material,
      float[][] quality,
      List<String> models,
      String embedder,
      double adequate,
      int clusters,
      long seed,
      BooleanSupplier stop) {
    int[] fold = Folds.of(material.groups(), new int[material.size()], FOLDS, seed);
    boolean[][] passes = passes(quality, adequate);
    double[][] best = new double[0][];
    int chosen = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int k : clusters > 0 ? new int[] {clusters} : CHOICES) {
      if (chosen == 0 || k * 4 <= material.size()) {
        double[][] rates = outOfFold(material, passes, fold, k, seed, stop);
        double error = error(rates, passes);
        if (error < least) {
          least = error;
          best = rates;
          chosen = k;
        }
      }
    }
    int[] all = Folds.without(fold, 0);
    double[][] centres = KMeans.centres(rows(material, all), chosen, seed);
    int[] of = new int[all.length];
    for (int i = 0; i < of.length; i++) {
      of[i] = KMeans.nearest(centres, material.embeddings()[i]);
    }
    int[] count = new int[centres.length];
    int[][] passed = new int[centres.length][passes.length];
    for (int i = 0; i < of.length; i++) {
      count[of[i]]++;
      for (int m = 0; m < passes.length; m++) {
        passed[of[i]][m] += passes[m][i] ? 1 : 0;
      }
    }
    var clustering =
        new Clustering(
            embedder,
            models,
            centres,
            rates(passes, all, of, centres.length),
            count,
            passed,
            names(material, of, centres.length));
    return new Result(clustering, best);
  }

  private static boolean[][] passes(float[][] quality, double adequate) {
    boolean[][] out = new boolean[quality.length][quality[0].length];
    for (int m = 0; m < out.length; m++) {
      for (int i = 0; i < out[m].length; i++) {
        out[m][i] = quality[m][i] >= adequate;
      }
    }
    return out;
  }

  private static double[][] outOfFold(
      Material material,
      boolean[][] passes,
      int[] fold,
      int clusters,
      long seed,
      BooleanSupplier stop) {
    double[][] out = new double[passes.length][material.size()];
    for (int f = 0; f < FOLDS; f++) {
      if (stop.getAsBoolean()) {
        throw new CrossFit.Stopped();
      }
      int[] samples = Folds.without(fold, 1L << f);
      double[][] centres = KMeans.centres(rows(material, samples), clusters, seed);
      int[] of = new int[samples.length];
      for (int k = 0; k < of.length; k++) {
        of[k] = KMeans.nearest(centres, material.embeddings()[samples[k]]);
      }
      double[][] rates = rates(passes, samples, of, centres.length);
      for (int i : Folds.only(fold, 1L << f)) {
        int c = KMeans.nearest(centres, material.embeddings()[i]);
        for (int m = 0; m < out.length; m++) {
          out[m][i] = rates[c][m];
        }
      }
    }
    return out;
  }

  private static float[][] rows(Material material, int[] samples) {
    float[][] out = new float[samples.length][];
    for (int k = 0; k < out.length; k++) {
      out[k] = material.embeddings()[samples[k]];
    }
    return out;
  }

  /**
   * Pass rates by cluster and model, each cluster starting with some samples of the mean of all.
   */
  private static double[][] rates(boolean[][] passes, int[] samples, int[] of, int clusters) {
    double[][] out = new double[clusters][passes.length];
    for (int m = 0; m < passes.length; m++) {
      double[] sum = new double[clusters];
      double[] count = new double[clusters];
      double total = 0;
      for (int k = 0; k < samples.length; k++) {
        double passed = passes[m][samples[k]] ? 1 : 0;
        sum[of[k]] += passed;
        count[of[k]]++;
        total += passed;
      }
      for (int c = 0; c < clusters; c++) {
        out[c][m] = Rounded.six((sum[c] + PRIOR * total / samples.length) / (count[c] + PRIOR));
      }
    }
    return out;
  }

  /** Mean squared error (Brier) of the rates. */
  private static double error(double[][] rates, boolean[][] passes) {
    double sum = 0;
    for (int m = 0; m < rates.length; m++) {
      for (int i = 0; i < rates[m].length; i++) {
        double d = rates[m][i] - (passes[m][i] ? 1 : 0);
        sum += d * d;
      }
    }
    return sum;
  }

  /** Terms that are most over-represented in each cluster, by count × log ratio of shares. */
  private static List<String> names(Material material, int[] of, int clusters) {
    TermCounts counts = material.counts(new Grams(Grams.Kind.WORDS, 1, 1));
    List<String> out = new ArrayList<>();
    for (int c = 0; c < clusters; c++) {
      out.add(String.join(", ", counts.typical(of, c, TYPICAL)));
    }
    return out;
  }
}
