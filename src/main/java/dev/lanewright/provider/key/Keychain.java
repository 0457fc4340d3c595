package dev.lanewright.provider.key;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keys in the system's keychain, each under the service {@code lanewright} and the provider's id.
 * Asking may show the system's own dialog and wait for it: never on the JavaFX thread. What was
 * found is kept in memory, so that a run asks once. Thread-safe.
 */
public final class Keychain implements KeyPlace {
  /** The name under which the keychain lists the keys. */
  public static final String SERVICE = "lanewright";

  private static final System.Logger LOG = System.getLogger(Keychain.class.getName());
  private final Map<String, Optional<ApiKey>> found = new ConcurrentHashMap<>();
  private @Nullable Keyring keyring;
  private boolean tried;

  @Override
  public Optional<ApiKey> find(String provider, List<String> variables) {
    return found.computeIfAbsent(provider, this::read);
  }

  /** Whether this system has a keychain that can be used. */
  public boolean available() {
    return open() != null;
  }

  /**
   * Keeps a key; a blank one removes what is kept.
   *
   * @throws IllegalArgumentException when it cannot be a key; the message does not show it
   * @throws IllegalStateException when the keychain does not take it; says so for people
   */
  public void put(String provider, String secret) {
    Keyring ring = open();
    if (ring == null) {
      throw new IllegalStateException(
          "This system offers no keychain. Put the key into the environment instead.");
    }
    try {
      if (secret.isBlank()) {
        ring.deletePassword(SERVICE, provider);
      } else {
        ApiKey key = key(secret);
        ring.setPassword(SERVICE, provider, key.reveal());
      }
    } catch (PasswordAccessException e) {
      // Its text is the system's own, and could repeat what was handed in.
      throw new IllegalStateException("The keychain did not take the key.");
    } finally {
      found.remove(provider);
    }
  }

  private Optional<ApiKey> read(String provider) {
    Keyring ring = open();
    if (ring == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(ring.getPassword(SERVICE, provider))
          .filter(s -> !s.isBlank())
          .map(Keychain::key);
    } catch (PasswordAccessException e) {
      return Optional.empty();
    }
  }

  private static ApiKey key(String secret) {
    return new ApiKey(secret, KeySource.KEYCHAIN, "the system's keychain");
  }

  private synchronized @Nullable Keyring open() {
    if (!tried) {
      tried = true;
      try {
        keyring = Keyring.create();
      } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
        LOG.log(System.Logger.Level.INFO, "no keychain: {0}", e.getClass().getSimpleName());
      }
    }
    return keyring;
  }
}
