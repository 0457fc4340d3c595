package dev.lanewright.engine;

/**
 * How much each sample of a view counts; 0 outside the view. Arrays have length n.
 *
 * @param traffic for dollars and latency
 * @param quality for quality and regressions: traffic times importance
 */
public record SampleWeights(double[] traffic, double[] quality) {

  /** Weights of the view's samples. */
  public static SampleWeights of(EvalTable table, View view) {
    Weights weights = Weights.of(table, view);
    double[] traffic = new double[table.n()];
    double[] quality = new double[table.n()];
    for (int i = 0; i < table.n(); i++) {
      if (weights.sees(table, i)) {
        int c = table.category()[i];
        traffic[i] = weights.traffic()[c];
        quality[i] = traffic[i] * weights.importance()[c];
      }
    }
    return new SampleWeights(traffic, quality);
  }
}
