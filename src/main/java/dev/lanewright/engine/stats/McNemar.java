package dev.lanewright.engine.stats;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/** McNemar's mid-p test of paired proportions (Fagerland, Lydersen, Laake 2013). */
public final class McNemar {
  private McNemar() {}

  /** Two-sided mid-p value of b against c discordant pairs; 1 where there is none. */
  public static double midP(long b, long c) {
    if (b == c) {
      return b == 0 ? 1 : 1 - BinomialDistribution.of((int) (b + c), 0.5).probability((int) b);
    }
    var binomial = BinomialDistribution.of(Math.toIntExact(b + c), 0.5);
    int small = (int) Math.min(b, c);
    return Math.min(1, 2 * binomial.cumulativeProbability(small) - binomial.probability(small));
  }
}
