package dev.lanewright.ship.gate;

import dev.lanewright.engine.Estimate;

/**
 * One of the five numbers to look at before shipping, with the target seen in practice.
 *
 * @param id stable, such as {@code fallback}
 * @param name for people
 * @param value in the figure's own unit: a share, USD per request or milliseconds
 * @param text the value with its unit
 * @param target what it is measured against, in words; empty where there is none
 */
public record Goal(
    String id, String name, Estimate value, String text, String target, State state) {}
