package dev.lanewright.provider.key;

import java.util.List;
import java.util.Optional;

/** A place that may hold keys. Thread-safe. */
@FunctionalInterface
public interface KeyPlace {
  /**
   * The key of a provider, if this place has one.
   *
   * @param provider as in {@code provider/id}
   * @param variables names of environment variables that may hold it, the first set one counts
   */
  Optional<ApiKey> find(String provider, List<String> variables);

  /** Asks this place, then the other. */
  default KeyPlace or(KeyPlace other) {
    return (provider, variables) ->
        find(provider, variables).or(() -> other.find(provider, variables));
  }
}
