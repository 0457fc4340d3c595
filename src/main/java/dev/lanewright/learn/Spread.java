package dev.lanewright.learn;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A figure over several draws.
 *
 * @param mean NaN where a draw has none
 * @param half half the width of the mean's 95% interval by Student's t, for what the draw of the
 *     parts alone moves; NaN with one draw
 */
public record Spread(double mean, double half) {
  private static final double UPPER = 0.975;

  static Spread of(double[] values) {
    int n = values.length;
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    if (n < 2) {
      return new Spread(mean, Double.NaN);
    }
    double squares = 0;
    for (double v : values) {
      squares += (v - mean) * (v - mean);
    }
    double t = TDistribution.of(n - 1.0).inverseCumulativeProbability(UPPER);
    return new Spread(mean, t * Math.sqrt(squares / (n - 1) / n));
  }
}
