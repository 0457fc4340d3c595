package dev.lanewright.ship.rollout;

import dev.lanewright.engine.stats.Interval;

/**
 * A proxy of both arms side by side.
 *
 * @param change policy minus baseline, in the proxy's unit; NaN where an arm recorded nothing
 * @param interval of the change, two-sided 90%
 * @param limit the change at which the plan rolls back, with its sign
 * @param ruling what it says alone
 * @param words the same for people
 */
public record StepLine(
    Proxy proxy,
    Measured policy,
    Measured baseline,
    double change,
    Interval interval,
    double limit,
    StepVerdict.Ruling ruling,
    String words) {}
