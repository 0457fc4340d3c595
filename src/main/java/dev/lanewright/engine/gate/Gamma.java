package dev.lanewright.engine.gate;

import java.util.random.RandomGenerator;

/** Gamma variates of whole shape and scale 1: sums of that many exponential ones. */
final class Gamma {
  private Gamma() {}

  /** One draw (G. Marsaglia, W. W. Tsang, ACM TOMS 26, 2000). */
  static double draw(RandomGenerator random, int shape) {
    if (shape == 1) {
      return random.nextExponential();
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = 1 + c * x;
      if (v > 0) {
        v = v * v * v;
        if (Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
          return d * v;
        }
      }
    }
  }
}
