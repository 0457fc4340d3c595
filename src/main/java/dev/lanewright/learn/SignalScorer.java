package dev.lanewright.learn;

import java.util.List;

/**
 * A weighted sum over signals, each as ln(1 + value), less its mean, over its standard deviation.
 *
 * @param signals names; a missing signal counts as 0 before the logarithm
 * @param mean of the logarithm, by signal
 * @param scale standard deviation of the logarithm, 1 where it does not vary
 */
public record SignalScorer(List<String> signals, double[] mean, double[] scale, Linear weights)
    implements Scorer {
  public SignalScorer {
    signals = List.copyOf(signals);
  }

  @Override
  public double of(Input input) {
    double sum = 0;
    for (int k = 0; k < mean.length; k++) {
      double x = logarithm(input.signals().getOrDefault(signals.get(k), 0.0));
      sum += (x - mean[k]) / scale[k] * weights.weights()[k];
    }
    return sum + weights.bias();
  }

  /** ln(1 + x); 0 for what is negative, missing or endless. */
  static double logarithm(double x) {
    return x > 0 && x < Double.POSITIVE_INFINITY ? StrictMath.log(1 + x) : 0;
  }

  @Override
  public boolean embeds() {
    return false;
  }
}
