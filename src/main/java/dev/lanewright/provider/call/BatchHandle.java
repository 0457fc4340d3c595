package dev.lanewright.provider.call;

/**
 * Where a batch is found again, also after a restart.
 *
 * @param provider as in {@code provider/id}
 * @param id the provider's id of the batch
 */
public record BatchHandle(String provider, String id) {}
