package dev.lanewright.evalset;

import java.time.Instant;

/**
 * A drawing of pairs to review by hand.
 *
 * @param id the store's
 * @param evalSet id of the set
 * @param name for people
 * @param seed of the drawing and of the order
 * @param settings by which rule, as JSON text
 * @param at when it was drawn
 */
public record ReviewDraw(
    long id, long evalSet, String name, long seed, String settings, Instant at) {}
