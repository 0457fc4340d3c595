package dev.lanewright.workspace.learn;

import dev.lanewright.learn.Calibration;
import dev.lanewright.learn.Folds;
import dev.lanewright.learn.Isotonic;
import dev.lanewright.learn.Platt;
import dev.lanewright.learn.Reliability;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * What a confidence is worth as it stands, and what calibration makes of it: calibrated figures are
 * of samples that the curve was not fitted on, by five parts.
 *
 * @param raw as it stands
 * @param platt through Platt's curve
 * @param isotonic through isotonic steps
 */
public record CalibrationStudy(Reliability raw, Reliability platt, Reliability isotonic) {
  /** Fewest samples that tell anything. */
  public static final int LEAST = 25;

  private static final int BINS = 10;
  private static final int FOLDS = 5;

  /**
   * Studies it.
   *
   * @param confidence by sample, no NaN
   * @param right whether what was said of the sample holds
   * @param groups equal for samples that must not lie in different parts
   * @throws IllegalArgumentException with fewer than {@link #LEAST} samples
   */
  public static CalibrationStudy of(double[] confidence, boolean[] right, int[] groups) {
    if (confidence.length < LEAST) {
      throw new IllegalArgumentException(
          "only %d samples have both a grade and a confidence; at least %d are needed"
              .formatted(confidence.length, LEAST));
    }
    int[] strata = new int[right.length];
    for (int k = 0; k < strata.length; k++) {
      strata[k] = right[k] ? 1 : 0;
    }
    int[] fold = Folds.of(groups, strata, FOLDS, 1);
    return new CalibrationStudy(
        Reliability.of(confidence, right, BINS),
        Reliability.of(crossed(confidence, right, fold, Platt::fit), right, BINS),
        Reliability.of(crossed(confidence, right, fold, Isotonic::fit), right, BINS));
  }

  /** Calibrated confidences, each by a curve that was fitted on the other parts. */
  private static double[] crossed(
      double[] confidence,
      boolean[] right,
      int[] fold,
      BiFunction<double[], boolean[], ? extends Calibration> fit) {
    double[] out = new double[confidence.length];
    for (int f = 0; f < FOLDS; f++) {
      int part = f;
      int[] others = IntStream.range(0, out.length).filter(i -> fold[i] != part).toArray();
      double[] x = new double[others.length];
      boolean[] y = new boolean[others.length];
      for (int k = 0; k < others.length; k++) {
        x[k] = confidence[others[k]];
        y[k] = right[others[k]];
      }
      Calibration curve = fit.apply(x, y);
      for (int i = 0; i < out.length; i++) {
        out[i] = fold[i] == f ? curve.of(confidence[i]) : out[i];
      }
    }
    return out;
  }
}
