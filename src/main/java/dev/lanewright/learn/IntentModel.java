package dev.lanewright.learn;

import java.util.List;

/**
 * Tells the intent of a request from its embedding: for each label a weighted sum; the highest is
 * the label, and its share of the exponentials its confidence.
 *
 * @param embedder what makes the embeddings
 * @param weights by label, then by element, to six decimals
 * @param bias by label
 * @param sharpness by which the sums are multiplied before the exponentials, above 0
 */
public record IntentModel(
    List<String> labels, String embedder, double[][] weights, double[] bias, double sharpness) {
  public IntentModel {
    labels = List.copyOf(labels);
  }

  /**
   * What it takes a request for.
   *
   * @param label index into the labels, -1 without an embedding
   * @param confidence probability of the label, NaN without
   */
  public record Said(int label, double confidence) {}

  /** Label and confidence of an embedding; the first of two equally likely labels. */
  public Said of(float[] embedding) {
    if (labels.isEmpty() || embedding.length != weights[0].length) {
      return new Said(-1, Double.NaN);
    }
    double[] sums = sums(embedding);
    int best = 0;
    for (int l = 1; l < sums.length; l++) {
      if (sums[l] > sums[best]) {
        best = l;
      }
    }
    double all = 0;
    for (double s : sums) {
      all += StrictMath.exp((s - sums[best]) * sharpness);
    }
    return new Said(best, 1 / all);
  }

  double[] sums(float[] embedding) {
    double[] sums = new double[weights.length];
    for (int l = 0; l < sums.length; l++) {
      double sum = 0;
      for (int k = 0; k < embedding.length; k++) {
        sum += embedding[k] * weights[l][k];
      }
      sums[l] = sum + bias[l];
    }
    return sums;
  }
}
