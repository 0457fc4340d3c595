package dev.lanewright.engine;

/**
 * How far the grades of repeated answers to one request lie apart.
 *
 * @param n requests and models with at least two graded answers
 * @param spread standard deviation within a request, pooled over them (square root of the mean
 *     variance), in the grade's unit 0..1; NaN where nothing was repeated
 */
public record Repeats(long n, double spread) {
  /** Of all models. */
  public static Repeats of(EvalTable table) {
    long n = 0;
    double variance = 0;
    for (ModelColumns m : table.models()) {
      float[] spread = m.spread();
      for (int i = 0; spread != null && i < spread.length; i++) {
        if (!Float.isNaN(spread[i])) {
          n++;
          variance += (double) spread[i] * spread[i];
        }
      }
    }
    return new Repeats(n, n == 0 ? Double.NaN : Math.sqrt(variance / n));
  }
}
