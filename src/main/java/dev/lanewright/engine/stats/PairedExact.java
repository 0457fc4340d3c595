package dev.lanewright.engine.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The exact unconditional test of non-inferiority of paired proportions: tables are ordered by
 * Tango's score, and the p value is the largest probability of one at least as favourable at the
 * margin (H.-M. Hsueh, J.-P. Liu, J. J. Chen, Biometrics 57, 2001; K. Sidik, Statistics in Medicine
 * 22, 2003). The share of discordant pairs, a nuisance, runs over its exact interval, and what the
 * interval may miss is added (R. L. Berger, D. D. Boos, JASA 89, 1994). Unlike the score test alone
 * it never rejects more often than its level says.
 */
public final class PairedExact {
  /** What the nuisance's interval may miss; a part of every p value. */
  public static final double MISSED = 0.0005;

  /**
   * Above so many discordant pairs the score's own p value is within 0.2 points of the exact one.
   */
  static final long MOST = 2000;

  private static final int GRID = 48;
  // Chances below this many standard deviations add nothing that a p value shows.
  private static final double REACH = 8;
  private static final double NEGLIGIBLE = 1e-14;

  private final long n;
  private final double margin;
  private final int first;
  private final int[] least;

  private PairedExact(long n, double margin, int first, int[] least) {
    this.n = n;
    this.margin = margin;
    this.first = first;
    this.least = least;
  }

  /**
   * p value of "p(new) - p(old) is at or below -margin".
   *
   * @param newOnly pairs right on the new side only
   * @param oldOnly pairs right on the old side only
   * @param n all pairs, at least 1
   * @param margin 0 to below 1
   */
  public static double p(long newOnly, long oldOnly, long n, double margin) {
    double seen = Tango.score(newOnly, oldOnly, n, -margin);
    long discordant = newOnly + oldOnly;
    if (discordant > MOST) {
      return Quantile.normalBelow(-seen);
    }
    double from = discordant == 0 ? 0 : beta(discordant, n - discordant + 1, MISSED / 2);
    double to = discordant == n ? 1 : beta(discordant + 1, n - discordant, 1 - MISSED / 2);
    double lowest = Math.max(0, (from - margin) / 2);
    double highest = Math.min((1 - margin) / 2, (to - margin) / 2);
    if (highest < lowest) {
      return MISSED;
    }
    PairedExact region = region(seen, n, margin, lowest, highest);
    double most = 0;
    for (int k = 0; k <= GRID; k++) {
      double share = (double) k / GRID;
      most = Math.max(most, region.chance(lowest + (highest - lowest) * share * share));
    }
    return Math.min(1, most + MISSED);
  }

  /**
   * The lower limit of p(new) - p(old): minus the smallest margin that is rejected.
   *
   * @param level one-sided, such as 0.05
   * @param above a limit that it does not lie above
   */
  public static double lower(long newOnly, long oldOnly, long n, double level, double above) {
    double kept = Math.max(0, -above);
    double rejected = 1;
    for (int k = 0; k < 30; k++) {
      double mid = (kept + rejected) / 2;
      if (p(newOnly, oldOnly, n, mid) <= level) {
        rejected = mid;
      } else {
        kept = mid;
      }
    }
    return -rejected;
  }

  private static double beta(double a, double b, double p) {
    return BetaDistribution.of(a, b).inverseCumulativeProbability(p);
  }

  /** The tables at least as favourable: for each number of losses the fewest wins. */
  private static PairedExact region(
      double seen, long n, double margin, double lowest, double highest) {
    int first = (int) Math.max(0, Math.floor(reach(n, lowest + margin, -REACH)));
    int last = (int) Math.min(n, Math.ceil(reach(n, highest + margin, REACH)));
    int[] least = new int[last - first + 1];
    // Equal scores differ by rounding.
    double enough = seen - 1e-9 * (1 + Math.abs(seen));
    int b = 0;
    for (int c = first; c <= last; c++) {
      while (b <= n - c && Tango.score(b, c, n, -margin) < enough) {
        b++;
      }
      least[c - first] = b;
      if (b > n - c) {
        return new PairedExact(n, margin, first, Arrays.copyOf(least, c - first));
      }
    }
    return new PairedExact(n, margin, first, least);
  }

  private static double reach(long n, double p, double deviations) {
    return n * p + deviations * Math.sqrt(n * p * (1 - p) + 1);
  }

  /** Probability of the region where a share q of pairs is right on the new side only. */
  private double chance(double q) {
    var losses = BinomialDistribution.of((int) n, Math.min(1, q + margin));
    double r = q + margin < 1 ? Math.min(1, q / (1 - q - margin)) : 0;
    double sum = 0;
    for (int k = 0; k < least.length; k++) {
      double p = losses.probability(first + k);
      if (p > NEGLIGIBLE) {
        sum += p * atLeast((int) n - first - k, r, least[k]);
      }
    }
    return sum;
  }

  /** Probability of at least so many of the trials. */
  private static double atLeast(int trials, double r, int successes) {
    if (successes <= 0) {
      return 1;
    }
    if (r <= 0) {
      return 0;
    }
    boolean up = successes > trials * r;
    int at = up ? successes : successes - 1;
    double term = BinomialDistribution.of(trials, r).probability(at);
    double odds = r / (1 - r);
    double sum = 0;
    while (term > NEGLIGIBLE && at >= 0 && at <= trials) {
      sum += term;
      term *= up ? odds * (trials - at) / (at + 1) : at / (odds * (trials - at + 1));
      at += up ? 1 : -1;
    }
    return up ? sum : 1 - sum;
  }
}
