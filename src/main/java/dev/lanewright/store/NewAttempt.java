package dev.lanewright.store;

import org.jspecify.annotations.Nullable;

/**
 * A request that is about to be sent.
 *
 * @param run the run it belongs to
 * @param sample the store's sample id
 * @param model {@code provider/id}
 * @param repeat 0-based
 * @param number of this try of the call, from 1
 * @param request 16 bytes: hash of purpose, model, parameters, prompt and repeat
 * @param reservedUsd the most that it can cost, NaN when unpriced
 * @param price which price that was computed with, or null
 */
public record NewAttempt(
    long run,
    long sample,
    String model,
    int repeat,
    int number,
    byte[] request,
    double reservedUsd,
    @Nullable String price) {}
