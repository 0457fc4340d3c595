package dev.lanewright.provider.call;

import java.util.Optional;

/** Finds the batch client of a provider. */
@FunctionalInterface
public interface BatchClients {
  /**
   * The client, or nothing where the provider has no batch interface.
   *
   * @throws CallFailure of kind {@code CONFIGURATION} as {@link ChatClients#of}
   */
  Optional<BatchClient> batchOf(String provider) throws CallFailure;
}
