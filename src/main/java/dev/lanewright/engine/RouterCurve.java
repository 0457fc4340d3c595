package dev.lanewright.engine;

import java.util.List;

/**
 * The curve of a two-model router over its thresholds, computed as RouteLLM does.
 *
 * @param points one per threshold, ascending threshold
 * @param apgr area under the performance gap recovered, 0.5 for a random router
 * @param cpt20 smallest strong share that recovers 20% of the gap, 0..1, NaN when never
 * @param cpt50 the same for 50%
 * @param cpt80 the same for 80%
 * @param aiq area under the hull of (cost, quality) over the cost range, NaN when unpriced
 * @param weak every request to the weak model
 * @param strong every request to the strong model
 * @param oracle the weak model where it does as well, else the strong
 */
public record RouterCurve(
    List<Point> points,
    double apgr,
    double cpt20,
    double cpt50,
    double cpt80,
    double aiq,
    Point weak,
    Point strong,
    Point oracle) {

  /** Which thresholds are tried. */
  public enum Edges {
    /** The 11 edges of the score's deciles. */
    DECILES,
    /** Every distinct score, and past the last. */
    ALL
  }

  /**
   * One position.
   *
   * @param threshold samples at or above go to the strong model; NaN for single models and oracle
   * @param strongShare share sent to the strong model, 0..1
   * @param quality mean quality 0..1
   * @param cost mean USD per request, NaN when unpriced
   */
  public record Point(double threshold, double strongShare, double quality, double cost) {}

  /**
   * The curve of a score. Samples with a missing score or quality are left out.
   *
   * @param score higher needs the strong model more
   * @param weakCost USD per request, NaN when unpriced
   * @param strongCost USD per request, NaN when unpriced
   */
  public static RouterCurve of(
      double[] score,
      float[] weakQuality,
      float[] strongQuality,
      double[] weakCost,
      double[] strongCost,
      Edges edges) {
    return new RouterCurves(score, weakQuality, strongQuality, weakCost, strongCost).curve(edges);
  }
}
