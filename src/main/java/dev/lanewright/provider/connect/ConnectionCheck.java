package dev.lanewright.provider.connect;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.connect.ConnectionState.Status;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Reply;
import dev.lanewright.provider.http.Transport;
import dev.lanewright.provider.key.ApiKey;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tests connections by asking for the list of models, which costs nothing. Thread-safe. */
public final class ConnectionCheck {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final int MOST = 500;
  private final Transport transport;
  private final HttpClients clients;
  private final Supplier<BaseUrls> urls;

  ConnectionCheck(Transport transport, HttpClients clients, Supplier<BaseUrls> urls) {
    this.transport = transport;
    this.clients = clients;
    this.urls = urls;
  }

  /** What is known before anything is sent: may ask the keychain. */
  public ConnectionState before(Provider provider) {
    try {
      clients.endpoint(provider);
      return state(provider, Status.REACHED, "Not tested yet.", List.of(), Double.NaN);
    } catch (CallFailure e) {
      return state(provider, Status.NOT_SET_UP, message(e), List.of(), Double.NaN);
    }
  }

  /** Asks the provider. Never throws for what the provider does. */
  public ConnectionState test(Provider provider) throws InterruptedException {
    long from = System.nanoTime();
    try {
      Endpoint endpoint = clients.endpoint(provider);
      List<String> models =
          transport.get(endpoint, path(provider), TIMEOUT, ConnectionCheck::models);
      return state(
          provider,
          Status.OK,
          models.isEmpty()
              ? "It answers."
              : models.size() == 1
                  ? "It answers and lists one model."
                  : "It answers and lists %,d models.".formatted(models.size()),
          models,
          since(from));
    } catch (CallFailure e) {
      return failed(provider, e, since(from));
    }
  }

  private ConnectionState failed(Provider provider, CallFailure e, double ms) {
    boolean own = provider.baseUrl() != null && !provider.needsKey();
    boolean usual = !urls.get().overrides().containsKey(provider.id());
    if (e.kind() == Kind.CONFIGURATION && e.status() == 0) {
      return state(provider, Status.NOT_SET_UP, message(e), List.of(), Double.NaN);
    }
    if (e.kind() == Kind.CONNECT && own && usual) {
      String words = "Nothing answers at its usual address.";
      return state(provider, Status.NOT_RUNNING, words, List.of(), ms);
    }
    if (e.status() == 404 || e.status() == 405) {
      String words = "It answers, but lists no models: the key was not tried.";
      return state(provider, Status.REACHED, words, List.of(), ms);
    }
    String words = message(e);
    if (!e.providerWords().isEmpty()) {
      words += ": " + e.providerWords();
    }
    return state(provider, Status.FAILED, words, List.of(), ms);
  }

  private ConnectionState state(
      Provider provider, Status status, String words, List<String> models, double ms) {
    Optional<ApiKey> key = Optional.empty();
    try {
      key = clients.key(provider);
    } catch (CallFailure e) {
      // The words say so already.
    }
    return new ConnectionState(
        provider,
        status,
        urls.get().of(provider),
        key.map(ApiKey::source).orElse(null),
        key.map(ApiKey::place).orElse(""),
        words,
        models,
        ms);
  }

  // OpenRouter lists its models to everyone: only this address tries the key.
  private static String path(Provider provider) {
    return provider.id().equals("openrouter") ? "key" : "models";
  }

  private static List<String> models(Reply reply) throws IOException {
    @Nullable JsonNode root = Json.parse(reply.bytes());
    var ids = new ArrayList<String>();
    if (root != null) {
      JsonNode list = root.has("models") ? root.path("models") : root.path("data");
      // Together answers with a bare array.
      for (JsonNode m : root.isArray() ? root : list) {
        String id = m.path("id").asString(m.path("name").asString(""));
        if (!id.isEmpty() && ids.size() < MOST) {
          ids.add(id.startsWith("models/") ? id.substring(7) : id);
        }
      }
    }
    return ids;
  }

  private static double since(long from) {
    return (System.nanoTime() - from) / 1e6;
  }

  private static String message(CallFailure e) {
    return String.valueOf(e.getMessage());
  }
}
