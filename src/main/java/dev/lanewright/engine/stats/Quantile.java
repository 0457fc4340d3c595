package dev.lanewright.engine.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles and probabilities of the normal and Student's t distribution. */
public final class Quantile {
  /** The 97.5% point of the standard normal distribution. */
  public static final double Z95 = 1.959963984540054;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Quantile() {}

  /** Standard normal quantile of p in 0..1. */
  public static double normal(double p) {
    return NORMAL.inverseCumulativeProbability(p);
  }

  /** Standard normal probability of a value at or below z. */
  public static double normalBelow(double z) {
    return NORMAL.cumulativeProbability(z);
  }

  /** Student's t quantile of p in 0..1 with df degrees of freedom. */
  public static double t(double p, double df) {
    return TDistribution.of(df).inverseCumulativeProbability(p);
  }
}
