package dev.lanewright.replay;

import dev.lanewright.provider.call.CallFailure;
import org.jspecify.annotations.Nullable;

/**
 * Where the way to a provider stands.
 *
 * @param allowed calls that may be in flight
 * @param waitS seconds until the next may go, as the provider asked or the breaker says; 0 for none
 * @param open whether the circuit breaker is open
 * @param dead why the provider was given up, or null
 */
public record LaneState(int allowed, double waitS, boolean open, @Nullable CallFailure dead) {}
