package dev.lanewright.ui.learn;

import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Wilson;
import dev.lanewright.learn.Clustering;

/**
 * A cluster as the screen shows it.
 *
 * @param index of the cluster
 */
record ClusterRow(Clustering of, int index) {
  String terms() {
    return of.names().get(index);
  }

  long n() {
    return of.count()[index];
  }

  /** Shrunken pass rate of a model, which a policy's bound is compared with. */
  double rate(int model) {
    return of.rates()[index][model];
  }

  /** 95% interval of the plain pass rate. */
  Interval interval(int model) {
    return n() == 0
        ? Interval.NONE
        : Wilson.interval95((double) of.passed()[index][model] / n(), n());
  }

  /** The cheapest model that passes often enough, -1 for none. */
  int lane(double bound) {
    for (int m = 0; m < of.models().size(); m++) {
      if (rate(m) >= bound) {
        return m;
      }
    }
    return -1;
  }
}
