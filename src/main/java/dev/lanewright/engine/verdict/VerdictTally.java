package dev.lanewright.engine.verdict;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Wilson;

/**
 * How the pairs of one category, or of all, come out.
 *
 * @param name the category, or {@code all}
 * @param n pairs that could be read
 * @param unreadable pairs of which nothing could be read; in no rate
 * @param better weight of the pairs whose first side is better
 * @param tied weight of the ties
 * @param worse weight of the pairs whose first side is worse
 * @param unsure weight of the pairs that flip with the order, or on which a panel has no majority
 * @param squares sum of the squared weights of the readable pairs
 */
public record VerdictTally(
    String name,
    long n,
    long unreadable,
    double better,
    double tied,
    double worse,
    double unsure,
    double squares) {

  /** How a pair that is {@link Standing#UNSURE} counts. */
  public enum Unsure {
    /** As a tie: in charts. */
    TIE,
    /** As worse: in the ship gate. */
    WORSE
  }

  /**
   * Counts standings.
   *
   * @param weights of each pair; a pair that weighs 0 is left out
   */
  public static VerdictTally of(String name, Standing[] standings, double[] weights) {
    double[] sum = new double[Standing.values().length];
    long n = 0;
    long unreadable = 0;
    double squares = 0;
    for (int i = 0; i < standings.length; i++) {
      double w = weights[i];
      if (w > 0 && standings[i].readable()) {
        n++;
        sum[standings[i].ordinal()] += w;
        squares += w * w;
      } else if (w > 0 && standings[i] == Standing.UNREADABLE) {
        unreadable++;
      }
    }
    return new VerdictTally(
        name,
        n,
        unreadable,
        sum[Standing.BETTER.ordinal()],
        sum[Standing.TIED.ordinal()],
        sum[Standing.WORSE.ordinal()],
        sum[Standing.UNSURE.ordinal()],
        squares);
  }

  /** Weight of all readable pairs. */
  public double weight() {
    return better + tied + worse + unsure;
  }

  /**
   * (better + tied) / readable with its Wilson interval at 95%; where pairs weigh differently, over
   * the effective number of pairs (Σw)²/Σw² (L. Kish 1965).
   */
  public Estimate winOrTie(Unsure rule) {
    return share(better + tied + (rule == Unsure.TIE ? unsure : 0));
  }

  /** worse / readable with its Wilson interval: the regression rate. */
  public Estimate regressions(Unsure rule) {
    return share(worse + (rule == Unsure.WORSE ? unsure : 0));
  }

  /** unsure / readable with its Wilson interval. */
  public Estimate flips() {
    return share(unsure);
  }

  /** The effective number of pairs. */
  public double effective() {
    return squares > 0 ? weight() * weight() / squares : 0;
  }

  private Estimate share(double part) {
    if (n == 0) {
      return Estimate.NONE;
    }
    // Sums of weights differ from their total by rounding.
    double share = Math.clamp(part / weight(), 0, 1);
    Interval interval = Wilson.interval95(share, effective());
    return new Estimate(share, n, interval.lo(), interval.hi());
  }
}
