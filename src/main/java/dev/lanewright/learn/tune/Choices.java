package dev.lanewright.learn.tune;

/**
 * A multiple-choice problem: one option of every group, at the least cost, so that every resource
 * reaches what is needed of it.
 *
 * @param cost by group and option; positive infinity forbids the option
 * @param resource by resource, group and option
 * @param need least sum by resource
 */
record Choices(double[][] cost, double[][][] resource, double[] need) {

  int groups() {
    return cost.length;
  }

  int resources() {
    return need.length;
  }

  boolean allowed(int group, int option) {
    return cost[group][option] < Double.POSITIVE_INFINITY;
  }

  double cost(int[] chosen) {
    double sum = 0;
    for (int g = 0; g < chosen.length; g++) {
      sum += cost[g][chosen[g]];
    }
    return sum;
  }

  double resource(int k, int[] chosen) {
    double sum = 0;
    for (int g = 0; g < chosen.length; g++) {
      sum += resource[k][g][chosen[g]];
    }
    return sum;
  }

  /** Whether every need is met, but for the rounding of sums. */
  boolean feasible(int[] chosen) {
    for (int k = 0; k < need.length; k++) {
      if (resource(k, chosen) < need[k] - slack(need[k])) {
        return false;
      }
    }
    return true;
  }

  /** What sums of many numbers may miss by rounding. */
  static double slack(double size) {
    return 1e-9 * Math.max(1, Math.abs(size));
  }
}
