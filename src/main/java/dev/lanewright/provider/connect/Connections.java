package dev.lanewright.provider.connect;

import dev.lanewright.provider.http.Transport;
import dev.lanewright.provider.key.EnvironmentKeys;
import dev.lanewright.provider.key.KeyPlace;
import dev.lanewright.provider.key.Keychain;
import dev.lanewright.provider.key.TypedKeys;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything that calls need: one pool of connections, the addresses of the moment, and the places
 * of keys (typed, environment, keychain, in that order). One for the program. Thread-safe.
 */
public final class Connections implements AutoCloseable {
  private final Transport transport = new Transport(InstantSource.system());
  private final TypedKeys typed = new TypedKeys();
  private final Keychain keychain = new Keychain();
  private final BaseUrlFile file;
  private final HttpClients clients;
  private volatile BaseUrls urls;

  /**
   * Connections of a user.
   *
   * @param folder the user's folder, where base URLs are kept
   * @param env the environment
   */
  public Connections(Path folder, Map<String, String> env) {
    file = new BaseUrlFile(folder);
    urls = file.read();
    KeyPlace keys = typed.or(new EnvironmentKeys(env)).or(keychain);
    clients = new HttpClients(transport, () -> urls, keys);
  }

  /** Clients with the addresses and keys of the moment. */
  public HttpClients clients() {
    return clients;
  }

  /** Checks connections. */
  public ConnectionCheck check() {
    return new ConnectionCheck(transport, clients, () -> urls);
  }

  /** Keys typed for this run. */
  public TypedKeys typed() {
    return typed;
  }

  /** The system's keychain. */
  public Keychain keychain() {
    return keychain;
  }

  /** The addresses that stand in for the usual ones. */
  public BaseUrls urls() {
    return urls;
  }

  /** Uses further addresses for this run, without keeping them. */
  public void use(BaseUrls more) {
    urls = urls.with(more);
  }

  /**
   * Uses an address from now on and keeps it; blank takes the usual one again.
   *
   * @throws IllegalArgumentException when it is no address that can be used; says what is wrong
   */
  public void url(String provider, String url) {
    if (!url.isBlank()) {
      Address.base(url);
    }
    urls = urls.with(provider, url);
    file.write(file.read().with(provider, url));
  }

  /** Known providers, then those of which only an address was given. */
  public List<Provider> providers() {
    var all = new ArrayList<>(Providers.KNOWN);
    urls.overrides().keySet().stream()
        .filter(id -> Providers.KNOWN.stream().noneMatch(p -> p.id().equals(id)))
        .map(Providers::of)
        .forEach(all::add);
    return all;
  }

  @Override
  public void close() {
    transport.close();
  }
}
