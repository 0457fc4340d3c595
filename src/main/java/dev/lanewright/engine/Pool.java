package dev.lanewright.engine;

import dev.lanewright.engine.stats.Quantile;

/** Puts blocks of {@link Sums} of several categories and lanes together into a {@link Slice}. */
final class Pool {
  private final Moments quality = new Moments();
  private final Moments cost = new Moments();
  private final Moments pricedQuality = new Moments();
  private final Moments diversion = new Moments();
  private final Moments fallback = new Moments();
  private final Moments accuracy = new Moments();
  private final Moments delta = new Moments();
  private final Moments costDelta = new Moments();
  private final Moments losses = new Moments();
  private final Moments notLosses = new Moments();
  private long n;
  private double weight;
  private long wins;
  private long lost;
  // For the covariance of quality and cost: sums weighted by the product of both weights.
  private double crossN;
  private double crossQ;
  private double crossC;
  private double crossQc;

  /**
   * Adds a lane's block.
   *
   * @param a holds the block at {@code at}
   * @param covered whether the block is of covered samples
   * @param below whether the lane is below the top tier
   * @param w traffic weight
   * @param v traffic times importance weight
   */
  void block(double[] a, int at, boolean covered, boolean below, double w, double v) {
    double count = a[at + Sums.N];
    if (count == 0) {
      return;
    }
    n += (long) count;
    weight += w * count;
    accuracy.add(w, a[at + Sums.ADEQUATE], a[at + Sums.HIT], a[at + Sums.HIT]);
    if (!covered) {
      return;
    }
    double q = a[at + Sums.Q];
    double priced = count - a[at + Sums.U];
    double pq = q - a[at + Sums.UQ];
    double c = a[at + Sums.C];
    quality.add(v, count, q, a[at + Sums.QQ]);
    cost.add(w, priced, c, a[at + Sums.CC]);
    pricedQuality.add(v, priced, pq, a[at + Sums.QQ] - a[at + Sums.UQQ]);
    crossN += v * w * priced;
    crossQ += v * w * pq;
    crossC += v * w * c;
    crossQc += v * w * a[at + Sums.QC];
    diversion.add(w, count, below ? count : 0, below ? count : 0);
    double pairs = a[at + Sums.PAIRS];
    double loss = a[at + Sums.LOSSES];
    delta.add(v, pairs, a[at + Sums.D], a[at + Sums.DD]);
    losses.add(v, pairs, loss, loss);
    notLosses.add(v, pairs, pairs - loss, pairs - loss);
    wins += (long) a[at + Sums.WINS];
    lost += (long) loss;
    costDelta.add(w, a[at + Sums.PRICED_PAIRS], a[at + Sums.DC], a[at + Sums.DCC]);
  }

  /** Adds gate checks of calls and how many of them escalated. */
  void attempts(double attempts, double escalated, double w) {
    fallback.add(w, attempts, escalated, escalated);
  }

  Slice slice(String name, Quantiles latency, double p95Delta, boolean compared) {
    Estimate q = quality.meanEstimate();
    if (q.known()) {
      q = new Estimate(q.value(), q.n(), Math.max(0, q.lo()), Math.min(1, q.hi()));
    }
    return new Slice(
        name,
        n,
        quality.n(),
        weight,
        q,
        cost.totalEstimate(),
        cost.meanEstimate(),
        qualityPerDollar(),
        diversion.rateEstimate(),
        fallback.rateEstimate(),
        latency,
        accuracy.rateEstimate(),
        compared ? delta(p95Delta) : Delta.NONE);
  }

  private Delta delta(double p95) {
    return new Delta(
        delta.n(),
        delta.meanEstimate(),
        costDelta.meanEstimate(),
        p95,
        wins,
        delta.n() - wins - lost,
        lost,
        losses.rateEstimate(),
        notLosses.rateEstimate());
  }

  /** Ratio of means over covered, priced samples; interval by the delta method. */
  private Estimate qualityPerDollar() {
    double mq = pricedQuality.mean();
    double mc = cost.mean();
    double ratio = mq / mc;
    if (!(mc > 0) || Double.isNaN(ratio)) {
      return Estimate.NONE;
    }
    double covariance =
        (crossQc - mq * crossC - mc * crossQ + mq * mc * crossN)
            / (pricedQuality.weight() * cost.weight());
    double effective = cost.effective();
    covariance *= effective > 1 ? effective / (effective - 1) : Double.NaN;
    double variance =
        (pricedQuality.error2() - 2 * ratio * covariance + ratio * ratio * cost.error2())
            / (mc * mc);
    double half = Quantile.Z95 * Math.sqrt(Math.max(0, variance));
    return new Estimate(ratio, cost.n(), ratio - half, ratio + half);
  }
}
