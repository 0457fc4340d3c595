package dev.lanewright.store;

import org.jspecify.annotations.Nullable;

/**
 * What an attempt brought and cost. Token counts are -1 where the provider did not say.
 *
 * @param attempt its row
 * @param costUsd what was billed, NaN when unpriced or when the provider told no usage
 * @param riskUsd where no usage was told: the most that it can have been billed; else 0
 * @param latencyMs milliseconds to the whole reply
 * @param firstTokenMs milliseconds to the first token, NaN when not streamed
 * @param served the model that the provider says it used
 * @param providerId the provider's id of the call, or null
 */
public record SettledAttempt(
    long attempt,
    double costUsd,
    double riskUsd,
    int input,
    int cachedInput,
    int cacheWrite,
    int output,
    int reasoning,
    double latencyMs,
    double firstTokenMs,
    String served,
    @Nullable String providerId) {}
