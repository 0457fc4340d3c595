package dev.lanewright.learn;

/**
 * Platt's calibration of a score: P = 1/(1 + exp(−(a s + b))), fitted by Newton's method with his
 * smoothed targets (Platt 1999; Lin, Lin &amp; Weng 2007).
 *
 * @param a slope
 * @param b offset
 */
public record Platt(double a, double b) implements Calibration {
  private static final int STEPS = 100;
  private static final int HALVINGS = 30;
  private static final double TOLERANCE = 1e-10;
  private static final double RIDGE = 1e-12;

  /** The plain logistic function. */
  public static final Platt LOGISTIC = new Platt(1, 0);

  /**
   * Fits; NaN scores are left out. The slope is kept at 0 or above, since a calibration must not
   * turn the order round.
   *
   * @param score higher is more likely positive
   */
  public static Platt fit(double[] score, boolean[] positive) {
    double p = 0;
    double n = 0;
    for (int i = 0; i < score.length; i++) {
      if (!Double.isNaN(score[i])) {
        p += positive[i] ? 1 : 0;
        n += positive[i] ? 0 : 1;
      }
    }
    double hi = (p + 1) / (p + 2);
    double lo = 1 / (n + 2);
    double a = 0;
    double b = StrictMath.log((p + 1) / (n + 1));
    double value = loss(score, positive, hi, lo, a, b);
    for (int s = 0; s < STEPS; s++) {
      double haa = RIDGE;
      double hbb = RIDGE;
      double hab = 0;
      double ga = 0;
      double gb = 0;
      for (int i = 0; i < score.length; i++) {
        if (Double.isNaN(score[i])) {
          continue;
        }
        double q = logistic(a * score[i] + b);
        double d = q - (positive[i] ? hi : lo);
        double w = q * (1 - q);
        ga += d * score[i];
        gb += d;
        haa += w * score[i] * score[i];
        hab += w * score[i];
        hbb += w;
      }
      double det = haa * hbb - hab * hab;
      if (Math.abs(ga) + Math.abs(gb) < TOLERANCE * (p + n) || !(det > 0)) {
        break;
      }
      double da = -(hbb * ga - hab * gb) / det;
      double db = -(haa * gb - hab * ga) / det;
      double t = 1;
      double found = value;
      for (int h = 0; h < HALVINGS; h++, t /= 2) {
        found = loss(score, positive, hi, lo, a + t * da, b + t * db);
        if (found <= value) {
          break;
        }
      }
      if (!(found <= value)) {
        break;
      }
      a += t * da;
      b += t * db;
      boolean still = value - found < TOLERANCE * Math.abs(value);
      value = found;
      if (still) {
        break;
      }
    }
    return a > 0 ? new Platt(a, b) : new Platt(0, StrictMath.log((p + 1) / (n + 1)));
  }

  private static double loss(
      double[] score, boolean[] positive, double hi, double lo, double a, double b) {
    double sum = 0;
    for (int i = 0; i < score.length; i++) {
      if (!Double.isNaN(score[i])) {
        double z = a * score[i] + b;
        double t = positive[i] ? hi : lo;
        sum += StrictMath.log1p(StrictMath.exp(-Math.abs(z))) + Math.max(-z, 0) + (1 - t) * z;
      }
    }
    return sum;
  }

  static double logistic(double z) {
    return 1 / (1 + StrictMath.exp(-z));
  }

  @Override
  public double of(double score) {
    return logistic(a * score + b);
  }
}
