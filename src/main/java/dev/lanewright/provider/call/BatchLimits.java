package dev.lanewright.provider.call;

/**
 * What one batch may hold.
 *
 * @param requests most items
 * @param bytes most bytes of all items together, as sent
 */
public record BatchLimits(int requests, long bytes) {}
