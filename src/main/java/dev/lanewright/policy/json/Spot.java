package dev.lanewright.policy.json;

import org.jspecify.annotations.Nullable;

/**
 * A JSON value and where it starts.
 *
 * @param value {@code SequencedMap<String, Spot>}, {@code List<Spot>}, {@code String}, {@code
 *     Number}, {@code Boolean} or null
 * @param line 1-based
 * @param column 1-based
 */
record Spot(@Nullable Object value, int line, int column) {}
