package dev.lanewright.provider.call;

import java.util.Optional;

/** Finds the embedding client of a provider. */
@FunctionalInterface
public interface EmbedClients {
  /**
   * The client, or nothing where the provider offers no embeddings.
   *
   * @throws CallFailure of kind {@code CONFIGURATION} as {@link ChatClients#of}
   */
  Optional<EmbedClient> embedOf(String provider) throws CallFailure;
}
