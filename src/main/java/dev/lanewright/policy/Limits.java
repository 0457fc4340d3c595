package dev.lanewright.policy;

import org.jspecify.annotations.Nullable;

/**
 * What a tier can take. A request that does not fit goes up.
 *
 * @param contextTokens most input tokens, or null for no limit; a request of unknown length fits
 * @param images whether requests with images fit
 * @param tools whether requests with tools fit
 */
public record Limits(@Nullable Integer contextTokens, boolean images, boolean tools) {}
