package dev.lanewright.store;

/**
 * Why an attempt brought nothing.
 *
 * @param attempt its row
 * @param riskUsd what it may have been billed: 0 when surely nothing, NaN when unpriced
 * @param status HTTP status, or 0
 * @param kind what went wrong, such as {@code RATE_LIMITED}
 * @param words the provider's own words, without secrets
 */
public record FailedAttempt(long attempt, double riskUsd, int status, String kind, String words) {}
