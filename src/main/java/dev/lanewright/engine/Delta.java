package dev.lanewright.engine;

/**
 * A policy against a baseline, over the pairs covered on both sides.
 *
 * @param n pairs with a quality on both sides
 * @param quality mean paired difference of quality, policy minus baseline
 * @param cost mean paired difference in USD per request, over pairs priced on both sides
 * @param p95Ms policy's p95 minus the baseline's, NaN when unknown
 * @param wins pairs in which the policy's answer is graded higher
 * @param ties pairs graded equal
 * @param losses pairs in which the policy's answer is graded lower
 * @param regression losses as a share of the pairs (weighted), with its Wilson interval
 * @param winOrTie wins and ties as a share of the pairs
 */
public record Delta(
    long n,
    Estimate quality,
    Estimate cost,
    double p95Ms,
    long wins,
    long ties,
    long losses,
    Estimate regression,
    Estimate winOrTie) {
  /** No baseline. */
  public static final Delta NONE =
      new Delta(0, Estimate.NONE, Estimate.NONE, Double.NaN, 0, 0, 0, Estimate.NONE, Estimate.NONE);
}
