package dev.lanewright.learn;

/** Numbers of models, to as many decimals as they are kept with. */
final class Rounded {
  private static final double MILLION = 1e6;

  private Rounded() {}

  /** To six decimals. */
  static double six(double x) {
    return Math.abs(x) < 1e9 ? Math.round(x * MILLION) / MILLION : x;
  }

  static double[] six(double[] all) {
    double[] out = new double[all.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = six(all[k]);
    }
    return out;
  }

  /** Rows of floats as doubles to six decimals. */
  static double[][] six(float[][] rows) {
    double[][] out = new double[rows.length][];
    for (int i = 0; i < out.length; i++) {
      out[i] = new double[rows[i].length];
      for (int k = 0; k < out[i].length; k++) {
        out[i][k] = six(rows[i][k]);
      }
    }
    return out;
  }
}
