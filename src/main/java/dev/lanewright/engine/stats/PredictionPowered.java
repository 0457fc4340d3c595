package dev.lanewright.engine.stats;

import java.util.Arrays;

/**
 * The prediction-powered mean with power tuning (PPI++; A. N. Angelopoulos, J. C. Duchi, T. Zrnic,
 * "PPI++: Efficient Prediction-Powered Inference", 2023): true values of a uniform random sample
 * and a judge's values of everything give an unbiased mean whose interval shrinks as far as the
 * judge is right.
 *
 * @param mean the mean of the true values, estimated
 * @param interval normal interval of the mean
 * @param lambda how much the judge is listened to, 0..1; 0 is the plain mean of the sample
 * @param bias mean of the judge minus truth in the sample
 * @param plain mean of the true values of the sample alone
 * @param judge mean of the judge's values over everything, sample and rest
 */
public record PredictionPowered(
    double mean, Interval interval, double lambda, double bias, double plain, double judge) {

  private static final double[] ADDED_TRUTH = {1, 0, 1, 0};
  private static final double[] ADDED_JUDGED = {0, 1, 1, 0};

  /**
   * Estimates.
   *
   * @param truth true values of the sample; at least 2
   * @param judged the judge's values of the same items
   * @param rest the judge's values of the items outside the sample; may be empty
   * @param confidence two-sided, such as 0.95
   */
  public static PredictionPowered mean(
      double[] truth, double[] judged, double[] rest, double confidence) {
    int n = truth.length;
    int more = rest.length;
    if (n < 2 || judged.length != n) {
      throw new IllegalArgumentException("a sample needs two values or more, each judged");
    }
    double[] everything = Arrays.copyOf(judged, n + more);
    System.arraycopy(rest, 0, everything, n, more);
    double lambda = lambda(truth, judged, everything, more);
    double[] corrected = new double[n];
    double[] off = new double[n];
    for (int i = 0; i < n; i++) {
      corrected[i] = truth[i] - lambda * judged[i];
      off[i] = judged[i] - truth[i];
    }
    double fromRest = more == 0 ? 0 : lambda * average(rest);
    double mean = fromRest + average(corrected);
    double variance =
        (more < 2 ? 0 : lambda * lambda * variance(rest) / more) + variance(corrected) / n;
    double half = Quantile.normal(0.5 + confidence / 2) * Math.sqrt(variance);
    return new PredictionPowered(
        mean,
        new Interval(mean - half, mean + half),
        lambda,
        average(off),
        average(truth),
        average(everything));
  }

  /**
   * The same for values within 0..1, with an interval that holds its promise also where nearly all
   * are alike. The normal interval of {@link #mean} collapses there: of 50 labels without a loss it
   * says that there are none. One more label of each kind (right and wrong, judged right and wrong)
   * is added before its centre and width are taken, as A. Agresti and B. Caffo do for differences
   * of proportions (The American Statistician 54, 2000); the mean itself is that of {@link #mean},
   * kept within 0..1.
   *
   * @param truth true values of the sample, 0..1; at least 2
   * @param judged the judge's values of the same items
   * @param rest the judge's values of the items outside the sample; may be empty
   * @param confidence two-sided, such as 0.95
   */
  public static PredictionPowered share(
      double[] truth, double[] judged, double[] rest, double confidence) {
    PredictionPowered p = mean(truth, judged, rest, confidence);
    int n = truth.length;
    double[] corrected = new double[n + ADDED_TRUTH.length];
    for (int i = 0; i < corrected.length; i++) {
      double y = i < n ? truth[i] : ADDED_TRUTH[i - n];
      double f = i < n ? judged[i] : ADDED_JUDGED[i - n];
      corrected[i] = y - p.lambda() * f;
    }
    boolean more = rest.length >= 2;
    double centre = average(corrected) + (rest.length == 0 ? 0 : p.lambda() * average(rest));
    double variance =
        (more ? p.lambda() * p.lambda() * variance(rest) / rest.length : 0)
            + variance(corrected) / n;
    double half = Quantile.normal(0.5 + confidence / 2) * Math.sqrt(variance);
    // What is corrected can come out above 1, and beside the centre: the interval always holds it.
    double mean = Math.clamp(p.mean(), 0, 1);
    var interval =
        new Interval(
            Math.max(0, Math.min(mean, centre - half)), Math.min(1, Math.max(mean, centre + half)));
    return new PredictionPowered(mean, interval, p.lambda(), p.bias(), p.plain(), p.judge());
  }

  /** The λ that makes the variance least: Cov(Y, F) / ((1 + n/N) Var(F)), kept within 0..1. */
  private static double lambda(double[] truth, double[] judged, double[] everything, int more) {
    double variance = variance(everything);
    if (more < 2 || !(variance > 0)) {
      return 0;
    }
    double meanTruth = average(truth);
    double meanJudged = average(judged);
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      sum += (truth[i] - meanTruth) * (judged[i] - meanJudged);
    }
    double covariance = sum / (truth.length - 1);
    return Math.clamp(covariance / ((1 + (double) truth.length / more) * variance), 0, 1);
  }

  private static double average(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private static double variance(double[] values) {
    double mean = average(values);
    double sum = 0;
    for (double v : values) {
      sum += (v - mean) * (v - mean);
    }
    return sum / (values.length - 1);
  }
}
