package dev.lanewright.provider.key;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys typed for this run: they are gone when the program ends. Thread-safe. */
public final class TypedKeys implements KeyPlace {
  private final Map<String, ApiKey> keys = new ConcurrentHashMap<>();

  /**
   * Takes a key; a blank one forgets what was typed before.
   *
   * @throws IllegalArgumentException when it cannot be a key; the message does not show it
   */
  public void put(String provider, String typed) {
    if (typed.isBlank()) {
      keys.remove(provider);
    } else {
      keys.put(provider, new ApiKey(typed, KeySource.TYPED, "what you typed for this run"));
    }
  }

  @Override
  public Optional<ApiKey> find(String provider, List<String> variables) {
    return Optional.ofNullable(keys.get(provider));
  }
}
