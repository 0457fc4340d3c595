package dev.lanewright.learn;

/**
 * How much each class counts while a classifier is fitted.
 *
 * @param negative weight of a negative row
 * @param positive weight of a positive row
 * @param negatives how many there are
 * @param positives how many there are
 */
public record ClassWeights(double negative, double positive, long negatives, long positives) {

  /**
   * Weights under which both classes count alike, the positive one {@code cost} times as much: what
   * a hard request sent to the cheap lane costs, over what an easy one sent to the strong lane
   * costs.
   *
   * @param cost above 0; 1 for classes that count alike
   */
  public static ClassWeights balanced(boolean[] positive, double cost) {
    if (!(cost > 0)) {
      throw new IllegalArgumentException("a cost must be above 0, not " + cost);
    }
    long p = 0;
    for (boolean b : positive) {
      p += b ? 1 : 0;
    }
    long n = positive.length - p;
    double both = positive.length / 2.0;
    return new ClassWeights(n == 0 ? 0 : both / n, p == 0 ? 0 : cost * both / p, n, p);
  }

  boolean oneClass() {
    return negatives == 0 || positives == 0;
  }

  /** Log odds with only one class, as if one row of the other had been seen. */
  double constant() {
    return StrictMath.log((positives + 1.0) / (negatives + 1.0));
  }
}
