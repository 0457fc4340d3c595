package dev.lanewright.provider.connect;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that stand in for the usual ones, by provider. They hold no secrets: an address with a
 * user, a password or a query is refused.
 *
 * @param overrides provider id to address
 */
public record BaseUrls(Map<String, String> overrides) {
  /** None. */
  public static final BaseUrls NONE = new BaseUrls(Map.of());

  public BaseUrls {
    overrides = Collections.unmodifiableMap(new TreeMap<>(overrides));
  }

  /** The address of a provider, or null where none is known. */
  public @Nullable String of(Provider provider) {
    String own = overrides.get(provider.id());
    return own == null ? provider.baseUrl() : own;
  }

  /** These with one more; blank takes the usual one again. */
  public BaseUrls with(String provider, String url) {
    var all = new TreeMap<>(overrides);
    if (url.isBlank()) {
      all.remove(provider);
    } else {
      all.put(provider, url.strip());
    }
    return new BaseUrls(all);
  }

  /** These, and the others where both have one. */
  public BaseUrls with(BaseUrls others) {
    var all = new TreeMap<>(overrides);
    all.putAll(others.overrides());
    return new BaseUrls(all);
  }
}
