package dev.lanewright.engine;

/**
 * What one tier did.
 *
 * @param tier its name
 * @param model its primary model
 * @param started samples that start here
 * @param served samples whose served answer came from here
 * @param attempts calls to this tier that a gate checked
 * @param escalated of those, the ones that went up
 * @param latency whole-path latency of the samples served here
 * @param slice quality, cost and the rest of the samples served here
 */
public record Lane(
    String tier,
    String model,
    long started,
    long served,
    long attempts,
    long escalated,
    Quantiles latency,
    Slice slice) {}
