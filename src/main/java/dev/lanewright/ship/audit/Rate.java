package dev.lanewright.ship.audit;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Wilson;

/**
 * A weighted share with Wilson's interval at the effective number of samples (Σw)² / Σw² (Kish
 * 1965).
 */
final class Rate {
  private double hits;
  private double sum;
  private double squares;
  private int n;

  void add(double weight, boolean hit) {
    hits += hit ? weight : 0;
    sum += weight;
    squares += weight * weight;
    n++;
  }

  double weight() {
    return sum;
  }

  int n() {
    return n;
  }

  Estimate estimate() {
    if (n == 0) {
      return Estimate.NONE;
    }
    double share = hits / sum;
    Interval interval = Wilson.interval95(share, sum * sum / squares);
    return new Estimate(share, n, interval.lo(), interval.hi());
  }
}
