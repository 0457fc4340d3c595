package dev.lanewright.provider.key;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys in variables of the environment.
 *
 * @param env the environment
 */
public record EnvironmentKeys(Map<String, String> env) implements KeyPlace {
  @Override
  public Optional<ApiKey> find(String provider, List<String> variables) {
    return variables.stream()
        .filter(v -> !env.getOrDefault(v, "").isBlank())
        .findFirst()
        .map(v -> new ApiKey(env.getOrDefault(v, ""), KeySource.ENVIRONMENT, v));
  }

  /** Never lists what it holds. */
  @Override
  public String toString() {
    return "EnvironmentKeys";
  }
}
