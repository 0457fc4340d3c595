package dev.lanewright.store;

import org.jspecify.annotations.Nullable;

/**
 * A reply that was paid for, taken from the ledger.
 *
 * @param attempt the ledger's row that paid for it
 * @param inputTokens billed input, -1 where not said
 * @param outputTokens billed output, -1 where not said
 * @param costUsd what it cost, NaN when unpriced
 * @param latencyMs milliseconds
 * @param logprob mean log-probability, NaN where not offered
 * @param toolsJson tool calls, or null
 * @param model {@code provider/id} that gave it
 */
public record RecordedReply(
    long attempt,
    String text,
    int inputTokens,
    int outputTokens,
    double costUsd,
    double latencyMs,
    double logprob,
    String stop,
    @Nullable String toolsJson,
    String model) {}
