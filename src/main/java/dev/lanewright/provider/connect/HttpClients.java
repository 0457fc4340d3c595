package dev.lanewright.provider.connect;

import dev.lanewright.provider.anthropic.AnthropicBatches;
import dev.lanewright.provider.anthropic.AnthropicChat;
import dev.lanewright.provider.call.BatchClient;
import dev.lanewright.provider.call.BatchClients;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.ChatClient;
import dev.lanewright.provider.call.ChatClients;
import dev.lanewright.provider.call.EmbedClient;
import dev.lanewright.provider.call.EmbedClients;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.provider.gemini.GeminiChat;
import dev.lanewright.provider.gemini.GeminiEmbed;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Transport;
import dev.lanewright.provider.key.ApiKey;
import dev.lanewright.provider.key.KeyPlace;
import dev.lanewright.provider.openai.OpenAiBatches;
import dev.lanewright.provider.openai.OpenAiChat;
import dev.lanewright.provider.openai.OpenAiEmbed;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Clients of all providers over one transport. Addresses and keys are looked up whenever a client
 * is asked for, which may ask the keychain: not on the JavaFX thread. Thread-safe.
 */
public final class HttpClients implements ChatClients, BatchClients, EmbedClients {
  private final Transport transport;
  private final Supplier<BaseUrls> urls;
  private final KeyPlace keys;

  /** Clients with these addresses and keys. */
  public HttpClients(Transport transport, BaseUrls urls, KeyPlace keys) {
    this(transport, () -> urls, keys);
  }

  /** Clients with the addresses of the moment. */
  HttpClients(Transport transport, Supplier<BaseUrls> urls, KeyPlace keys) {
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
      case ANTHROPIC -> new AnthropicChat(transport, endpoint);
      case GEMINI -> new GeminiChat(transport, endpoint);
    };
  }

  @Override
  public Optional<BatchClient> batchOf(String provider) throws CallFailure {
    Provider known = Providers.of(provider);
    if (!known.batch()) {
      return Optional.empty();
    }
    Endpoint endpoint = endpoint(known);
    return Optional.of(
        known.protocol() == Protocol.ANTHROPIC
            ? new AnthropicBatches(transport, endpoint, provider)
            : new OpenAiBatches(transport, endpoint, known.dialect(), provider));
  }

  @Override
  public Optional<EmbedClient> embedOf(String provider) throws CallFailure {
    Provider known = Providers.of(provider);
    if (!known.embeddings()) {
      return Optional.empty();
    }
    Endpoint endpoint = endpoint(known);
    return Optional.of(
        known.protocol() == Protocol.GEMINI
            ? new GeminiEmbed(transport, endpoint)
            : new OpenAiEmbed(transport, endpoint));
  }

  Endpoint endpoint(Provider provider) throws CallFailure {
    BaseUrls now = urls.get();
    String url = now.of(provider);
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
    // A server of one's own that stands in for a provider may take no key.
    if (key.isEmpty() && provider.needsKey() && !now.overrides().containsKey(provider.id())) {
      throw configuration(
          "No key for %s. Set %s, or put one into the keychain or type it on the Prices screen."
              .formatted(provider.label(), String.join(" or ", provider.keyVariables())));
    }
    return endpoint(provider, base, key.orElse(null));
  }

  Optional<ApiKey> key(Provider provider) throws CallFailure {
    try {
      return keys.find(provider.id(), provider.keyVariables());
    } catch (IllegalArgumentException e) {
      throw configuration("%s: %s.".formatted(provider.label(), e.getMessage()));
    }
  }

  private static Endpoint endpoint(Provider p, HttpUrl base, @Nullable ApiKey key) {
    return switch (p.protocol()) {
      case ANTHROPIC -> {
        var version = Map.of("anthropic-version", "2023-06-01");
        yield new Endpoint(p.label(), base, "x-api-key", "", key, version);
      }
      case GEMINI -> new Endpoint(p.label(), base, "x-goog-api-key", "", key, Map.of());
      case OPENAI -> new Endpoint(p.label(), base, "Authorization", "Bearer ", key, Map.of());
    };
  }

  private static CallFailure configuration(String message) {
    return new CallFailure(Kind.CONFIGURATION, 0, message, "", null, RateLimits.NONE, null);
  }
}
