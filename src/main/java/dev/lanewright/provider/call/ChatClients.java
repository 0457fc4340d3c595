package dev.lanewright.provider.call;

/** Finds the client of a provider. */
@FunctionalInterface
public interface ChatClients {
  /**
   * The client that calls this provider's models.
   *
   * @param provider as in {@code provider/id}
   * @throws CallFailure of kind {@code CONFIGURATION} when the provider has no known address or its
   *     key is missing; says in words where to put one
   */
  ChatClient of(String provider) throws CallFailure;
}
