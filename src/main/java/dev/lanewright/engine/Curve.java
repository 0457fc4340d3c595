package dev.lanewright.engine;

/**
 * The frontier that a policy traces as one threshold moves over its range. Arrays have one entry
 * per position, in order of threshold.
 *
 * @param tier whose threshold moves
 * @param threshold the position
 * @param topShare share of covered requests that the top tier serves (weighted), NaN without any
 * @param cost mean USD per request, NaN when unpriced
 * @param quality mean quality 0..1
 * @param lo lower end of the quality's 95% interval
 * @param hi upper end of the quality's 95% interval
 */
public record Curve(
    String tier,
    double[] threshold,
    double[] topShare,
    double[] cost,
    double[] quality,
    double[] lo,
    double[] hi) {}
