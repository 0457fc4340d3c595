package dev.lanewright.store;

/**
 * An item of a batch.
 *
 * @param custom its id at the provider
 * @param attempt its row of the ledger
 * @param sample the store's sample id
 * @param request 16 bytes, as in {@link NewAttempt}
 * @param state of the attempt: written until its result is read
 * @param reservedUsd the most that it can cost, NaN when unpriced
 */
public record BatchCall(
    String custom,
    long attempt,
    long sample,
    byte[] request,
    AttemptState state,
    double reservedUsd) {}
