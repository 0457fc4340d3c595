package dev.lanewright.engine;

/**
 * The figures of a set of samples: all of them or one category.
 *
 * @param name the category, or {@code all}
 * @param n samples in view
 * @param covered samples whose whole path was recorded and graded
 * @param weight sum of traffic weights of the samples in view
 * @param quality mean quality 0..1 of covered samples
 * @param cost total USD of covered, priced samples (weighted); NONE when a call on a path is
 *     unpriced for every sample
 * @param costPerRequest mean USD per request over covered, priced samples
 * @param qualityPerDollar mean quality / mean cost
 * @param diversion share of requests served from below the top tier
 * @param fallback share of cascade attempts below the top tier that escalated
 * @param latency latency percentiles
 * @param routingAccuracy share of samples with an adequate tier that start at the cheapest one
 * @param delta against the baseline
 */
public record Slice(
    String name,
    long n,
    long covered,
    double weight,
    Estimate quality,
    Estimate cost,
    Estimate costPerRequest,
    Estimate qualityPerDollar,
    Estimate diversion,
    Estimate fallback,
    Quantiles latency,
    Estimate routingAccuracy,
    Delta delta) {

  /** Share of samples in view that are covered, 0..1; NaN for an empty view. */
  public double coverage() {
    return n == 0 ? Double.NaN : (double) covered / n;
  }
}
