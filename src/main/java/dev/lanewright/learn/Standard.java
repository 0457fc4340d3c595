package dev.lanewright.learn;

/**
 * Mean and standard deviation of columns.
 *
 * @param deviation 1 where a column does not vary
 */
record Standard(double[] mean, double[] deviation) {
  private static final double STILL = 1e-5;

  static Standard of(double[][] rows) {
    int width = rows[0].length;
    double[] mean = new double[width];
    double[] deviation = new double[width];
    for (double[] row : rows) {
      Dense.add(mean, 1.0 / rows.length, row);
    }
    for (double[] row : rows) {
      for (int k = 0; k < width; k++) {
        deviation[k] += (row[k] - mean[k]) * (row[k] - mean[k]) / rows.length;
      }
    }
    for (int k = 0; k < width; k++) {
      double d = Math.sqrt(deviation[k]);
      deviation[k] = d > STILL ? Rounded.six(d) : 1;
    }
    return new Standard(Rounded.six(mean), deviation);
  }

  /** Brings the rows to mean 0 and deviation 1, in place. */
  void apply(double[][] rows) {
    for (double[] row : rows) {
      for (int k = 0; k < row.length; k++) {
        row[k] = (row[k] - mean[k]) / deviation[k];
      }
    }
  }
}
