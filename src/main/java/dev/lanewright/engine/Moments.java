package dev.lanewright.engine;

import dev.lanewright.engine.stats.Quantile;
import dev.lanewright.engine.stats.Wilson;

/**
 * Weighted sums of a quantity over pieces of equal weight: enough for its mean, its standard error
 * and, for 0/1 quantities, a Wilson interval on the effective number n = (sum w)^2 / sum w^2.
 */
final class Moments {
  private long n;
  private double weight;
  private double weightSquared;
  private double sum;
  private double sumW2;
  private double squaresW2;

  /** Adds count values of weight w each, with their sum and the sum of their squares. */
  void add(double w, double count, double values, double squares) {
    n += (long) count;
    weight += w * count;
    weightSquared += w * w * count;
    sum += w * values;
    sumW2 += w * w * values;
    squaresW2 += w * w * squares;
  }

  long n() {
    return n;
  }

  double weight() {
    return weight;
  }

  double mean() {
    return weight > 0 ? sum / weight : Double.NaN;
  }

  double effective() {
    return weightSquared > 0 ? weight * weight / weightSquared : 0;
  }

  /** Squared standard error of the mean; NaN below two values. */
  double error2() {
    double effective = effective();
    if (!(effective > 1)) {
      return Double.NaN;
    }
    double mean = mean();
    double spread = squaresW2 - 2 * mean * sumW2 + mean * mean * weightSquared;
    return Math.max(0, spread) / (weight * weight) * effective / (effective - 1);
  }

  /** The mean with a normal interval. */
  Estimate meanEstimate() {
    double half = Quantile.Z95 * Math.sqrt(error2());
    double mean = mean();
    return n == 0 || !(weight > 0)
        ? Estimate.NONE
        : new Estimate(mean, n, mean - half, mean + half);
  }

  /** The total with the mean's interval scaled. */
  Estimate totalEstimate() {
    Estimate mean = meanEstimate();
    return new Estimate(
        mean.known() ? sum : Double.NaN, mean.n(), mean.lo() * weight, mean.hi() * weight);
  }

  /** The share with a Wilson interval. */
  Estimate rateEstimate() {
    if (n == 0 || !(weight > 0)) {
      return Estimate.NONE;
    }
    double share = Math.clamp(mean(), 0, 1);
    var interval = Wilson.interval95(share, effective());
    return new Estimate(share, n, interval.lo(), interval.hi());
  }
}
