package dev.lanewright.engine;

/**
 * Room for what a row of samples gets; arrays of one length.
 *
 * @param path each sample's {@link Outcome#path}
 * @param quality of the served answer, NaN where uncovered
 * @param cost USD of every call on the path, NaN where one is unpriced; of uncovered samples
 *     anything
 * @param latency milliseconds of the path, NaN where unknown; of uncovered samples anything
 */
record Settled(short[] path, float[] quality, double[] cost, float[] latency) {

  static Settled room(int n) {
    return new Settled(new short[n], new float[n], new double[n], new float[n]);
  }

  /** Makes cost and time of uncovered samples NaN. */
  void clear(int from, int to) {
    for (int k = from; k < to; k++) {
      // NaN where nothing served, else 0
      float uncovered = 0 * quality[k];
      cost[k] += uncovered;
      latency[k] += uncovered;
    }
  }
}
