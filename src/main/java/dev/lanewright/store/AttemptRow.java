package dev.lanewright.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param key the sample's key, empty where the sample is gone
 * @param number which try of its call, from 1
 * @param ended null while open
 * @param costUsd billed, NaN where not settled or unpriced
 * @param riskUsd what it may have been billed without bringing anything, NaN where not known
 * @param input tokens, -1 where not said
 * @param output tokens, -1 where not said
 * @param latencyMs milliseconds, NaN where it brought nothing
 * @param kind what went wrong, or null
 * @param words the provider's words, or null
 */
public record AttemptRow(
    long id,
    long run,
    AttemptState state,
    long sample,
    String key,
    String model,
    int repeat,
    int number,
    Instant written,
    @Nullable Instant ended,
    double reservedUsd,
    double costUsd,
    double riskUsd,
    int input,
    int output,
    double latencyMs,
    int status,
    @Nullable String kind,
    @Nullable String words) {}
