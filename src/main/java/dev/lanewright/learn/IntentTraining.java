package dev.lanewright.learn;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Trains an {@link IntentModel}: linear discriminants with one covariance for all labels (Fisher;
 * Hastie, Tibshirani &amp; Friedman 2009, 4.3), the covariance shrunk towards a multiple of the
 * identity. The sharpness is chosen so that out-of-fold confidences are the most likely.
 */
public final class IntentTraining {
  /** Parts of the cross-validation. */
  public static final int FOLDS = 5;

  private static final double SHRINK = 0.15;

  private IntentTraining() {}

  /**
   * The model, and what it would have said of its own samples, had it not seen them.
   *
   * @param label out-of-fold label by sample
   * @param confidence out-of-fold confidence by sample
   */
  public record Result(IntentModel model, int[] label, double[] confidence) {}

  /**
   * Trains.
   *
   * @param vectors embeddings of length 1, by sample
   * @param of label by sample, an index into the labels
   * @param groups equal for samples that must not lie in different parts
   * @throws IllegalArgumentException with fewer than two labels or too few samples
   */
  public static Result train(
      float[][] vectors,
      int[] of,
      int[] groups,
      List<String> labels,
      String embedder,
      long seed,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    if (labels.size() < 2) {
      throw new IllegalArgumentException("an intent model needs at least two labels");
    }
    int[] fold = Folds.of(groups, of, FOLDS, seed);
    double[][] sums = new double[vectors.length][];
    for (int f = 0; f < FOLDS; f++) {
      if (stop.getAsBoolean()) {
        throw new CrossFit.Stopped();
      }
      IntentModel model = fit(vectors, of, Folds.without(fold, 1L << f), labels, embedder, 1);
      for (int i : Folds.only(fold, 1L << f)) {
        sums[i] = model.sums(vectors[i]);
      }
      progress.accept((f + 1.0) / (FOLDS + 1));
    }
    double sharpness = sharpness(sums, of);
    IntentModel model =
        fit(vectors, of, Folds.without(fold, 0), labels, embedder, Rounded.six(sharpness));
    int[] label = new int[vectors.length];
    double[] confidence = new double[vectors.length];
    for (int i = 0; i < label.length; i++) {
      int best = best(sums[i]);
      label[i] = best;
      confidence[i] = StrictMath.exp(-logLoss(sums[i], best, model.sharpness()));
    }
    progress.accept(1);
    return new Result(model, label, confidence);
  }

  private static IntentModel fit(
      float[][] vectors,
      int[] of,
      int[] samples,
      List<String> labels,
      String embedder,
      double sharpness) {
    int size = vectors[0].length;
    double[][] mean = new double[labels.size()][size];
    double[] count = new double[labels.size()];
    for (int i : samples) {
      Dense.add(mean[of[i]], 1, vectors[i]);
      count[of[i]]++;
    }
    for (int l = 0; l < mean.length; l++) {
      for (int k = 0; k < size; k++) {
        mean[l][k] /= Math.max(1, count[l]);
      }
    }
    double[][] spread = covariance(vectors, of, samples, mean);
    double trace = 0;
    for (int k = 0; k < size; k++) {
      trace += spread[k][k];
    }
    for (int k = 0; k < size; k++) {
      for (int j = 0; j <= k; j++) {
        spread[k][j] *= 1 - SHRINK;
      }
      spread[k][k] += SHRINK * trace / size + 1e-9;
    }
    var solver = new Cholesky(spread);
    double[][] weights = new double[labels.size()][];
    double[] bias = new double[labels.size()];
    for (int l = 0; l < weights.length; l++) {
      double[] w = solver.solve(mean[l]);
      bias[l] =
          Rounded.six(
              -Dense.dot(w, mean[l]) / 2
                  + StrictMath.log((count[l] + 1) / (samples.length + mean.length)));
      weights[l] = Rounded.six(w);
    }
    return new IntentModel(labels, embedder, weights, bias, sharpness);
  }

  private static double[][] covariance(
      float[][] vectors, int[] of, int[] samples, double[][] mean) {
    int size = vectors[0].length;
    double[][] sums = new double[size][size];
    double[] row = new double[size];
    for (int i : samples) {
      for (int k = 0; k < size; k++) {
        row[k] = vectors[i][k] - mean[of[i]][k];
      }
      for (int k = 0; k < size; k++) {
        double c = row[k];
        double[] into = sums[k];
        for (int j = 0; j <= k; j++) {
          into[j] += c * row[j];
        }
      }
    }
    double n = Math.max(1, samples.length - mean.length);
    for (double[] row2 : sums) {
      for (int j = 0; j < size; j++) {
        row2[j] /= n;
      }
    }
    return sums;
  }

  private static int best(double[] sums) {
    int best = 0;
    for (int l = 1; l < sums.length; l++) {
      if (sums[l] > sums[best]) {
        best = l;
      }
    }
    return best;
  }

  /** By golden section on the logarithm; the loss has one minimum in the sharpness. */
  private static double sharpness(double[][] sums, int[] of) {
    double lo = StrictMath.log(0.001);
    double hi = StrictMath.log(100);
    double g = (Math.sqrt(5) - 1) / 2;
    for (int s = 0; s < 40; s++) {
      double a = hi - g * (hi - lo);
      double b = lo + g * (hi - lo);
      if (loss(sums, of, StrictMath.exp(a)) < loss(sums, of, StrictMath.exp(b))) {
        hi = b;
      } else {
        lo = a;
      }
    }
    return StrictMath.exp((lo + hi) / 2);
  }

  private static double loss(double[][] sums, int[] of, double sharpness) {
    double sum = 0;
    for (int i = 0; i < of.length; i++) {
      sum += logLoss(sums[i], of[i], sharpness);
    }
    return sum;
  }

  private static double logLoss(double[] sums, int label, double sharpness) {
    double most = Arrays.stream(sums).max().orElse(0);
    double all = 0;
    for (double s : sums) {
      all += StrictMath.exp((s - most) * sharpness);
    }
    return StrictMath.log(all) - (sums[label] - most) * sharpness;
  }
}
