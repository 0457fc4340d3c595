package dev.lanewright.engine;

/** Weighted means of quality and cost, gathered sample by sample. */
final class WeightedPoint {
  private final Weights weights;
  private long n;
  private double qualityWeight;
  private double quality;
  private double costWeight;
  private double cost;

  WeightedPoint(Weights weights) {
    this.weights = weights;
  }

  /** Adds a sample unless its quality is missing; its cost unless that is missing. */
  void add(int category, float q, double usd) {
    if (Float.isNaN(q)) {
      return;
    }
    double w = weights.traffic()[category];
    double v = w * weights.importance()[category];
    n++;
    quality += v * q;
    qualityWeight += v;
    if (!Double.isNaN(usd)) {
      cost += w * usd;
      costWeight += w;
    }
  }

  Reference reference(Reference.Kind kind, String name) {
    return new Reference(
        kind,
        name,
        costWeight > 0 ? cost / costWeight : Double.NaN,
        qualityWeight > 0 ? quality / qualityWeight : Double.NaN,
        n,
        new double[0],
        new double[0]);
  }
}
