package dev.lanewright.provider.connect;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.ChatClient;
import dev.lanewright.provider.call.ChatClients;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Transport;
import dev.lanewright.provider.key.ApiKey;
import dev.lanewright.provider.key.KeyPlace;
import dev.lanewright.provider.openai.OpenAiChat;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Clients of all providers over one transport. Keys are looked up at each call. Thread-safe. */
public final class HttpClients implements ChatClients {
  private final Transport transport;
  private final BaseUrls urls;
  private final KeyPlace keys;

  /** Clients with these addresses and keys. */
  public HttpClients(Transport transport, BaseUrls urls, KeyPlace keys) {
    this.transport = transport;
    this.urls = urls;
    this.keys = keys;
  }

  @Override
  public ChatClient of(String provider) throws CallFailure {
    Provider known = Providers.of(provider);
    Endpoint endpoint = endpoint(known);
    return switch (known.protocol()) {
      case OPENAI -> new OpenAiChat(transport, endpoint, known.dialect());
      case ANTHROPIC, GEMINI -> throw configuration(known.label() + " cannot be called yet.");
    };
  }

  private Endpoint endpoint(Provider provider) throws CallFailure {
    String url = urls.of(provider);
    if (url == null) {
      throw configuration(
          "%s has no known address. Give one with --base-url %s=URL, or on the Prices screen."
              .formatted(provider.label(), provider.id()));
    }
    HttpUrl base;
    try {
      base = Address.base(url);
    } catch (IllegalArgumentException e) {
      throw configuration("The base URL of %s %s.".formatted(provider.label(), e.getMessage()));
    }
    Optional<ApiKey> key = key(provider);
    if (key.isEmpty() && provider.needsKey() && !urls.overrides().containsKey(provider.id())) {
      throw configuration(
          "No key for %s. Set %s, or put one into the keychain or type it on the Prices screen."
              .formatted(provider.label(), String.join(" or ", provider.keyVariables())));
    }
    return endpoint(provider, base, key.orElse(null));
  }

  private Optional<ApiKey> key(Provider provider) throws CallFailure {
    try {
      return keys.find(provider.id(), provider.keyVariables());
    } catch (IllegalArgumentException e) {
      throw configuration("%s: %s.".formatted(provider.label(), e.getMessage()));
    }
  }

  private static Endpoint endpoint(Provider provider, HttpUrl base, @Nullable ApiKey key) {
    return switch (provider.protocol()) {
      case ANTHROPIC ->
          new Endpoint(
              provider.label(),
              base,
              "x-api-key",
              "",
              key,
              Map.of("anthropic-version", "2023-06-01"));
      case GEMINI -> new Endpoint(provider.label(), base, "x-goog-api-key", "", key, Map.of());
      case OPENAI ->
          new Endpoint(provider.label(), base, "Authorization", "Bearer ", key, Map.of());
    };
  }

  private static CallFailure configuration(String message) {
    return new CallFailure(Kind.CONFIGURATION, 0, message, "", null, RateLimits.NONE, null);
  }
}
