package dev.lanewright.evalset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rater's grade of one answer alone.
 *
 * @param model {@code provider/id} of the model that answered
 * @param repeat 0-based number of the model's answer
 * @param rater who
 * @param score 0..1, or NaN when unreadable
 * @param passed pass or fail, or null where only a score was given
 * @param rationale why, in words, or null
 * @param raw the rater's whole text, or null
 * @param costUsd USD, or NaN when not recorded
 * @param latencyMs milliseconds, or NaN when not recorded
 * @param at when, or null
 */
public record Rating(
    String model,
    int repeat,
    Rater rater,
    double score,
    @Nullable Boolean passed,
    @Nullable String rationale,
    @Nullable String raw,
    double costUsd,
    double latencyMs,
    @Nullable Instant at) {}
