package dev.lanewright.provider.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The system's own keychain keeps, gives and forgets a key. Only when asked for by its tag, as it
 * writes to the keychain of whoever runs it. On Linux, with a keyring of its own:
 *
 * <pre>
 * dbus-run-session -- sh -c 'printf any | gnome-keyring-daemon --unlock --components=secrets;
 *   mvn -q -Dquick test -Dtest=KeychainTest -Dsurefire.groups=keychain -Dsurefire.excludedGroups='
 * </pre>
 */
class KeychainTest {
  private static final String PROVIDER = "a-provider-of-tests";
  private static final String KEY = "sk-planted-3141592653589793";

  @Test
  @Tag("keychain")
  void keepsGivesAndForgetsAKey() {
    var keychain = new Keychain();
    assertThat(keychain.available()).isTrue();
    assertThat(keychain.find(PROVIDER, List.of())).isEmpty();
    try {
      keychain.put(PROVIDER, KEY);
      // Another program's look, and the same one's.
      for (var ring : List.of(keychain, new Keychain())) {
        ApiKey found = ring.find(PROVIDER, List.of()).orElseThrow();
        assertThat(found.reveal()).isEqualTo(KEY);
        assertThat(found.source()).isEqualTo(KeySource.KEYCHAIN);
        assertThat(found.toString()).doesNotContain(KEY);
      }
      assertThatThrownBy(() -> keychain.put(PROVIDER, KEY + "\n" + KEY))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining(KEY);
    } finally {
      keychain.put(PROVIDER, " ");
    }
    assertThat(keychain.find(PROVIDER, List.of())).isEmpty();
    assertThat(new Keychain().find(PROVIDER, List.of())).isEmpty();
  }

  @Test
  void aSystemWithoutOneIsNoError() {
    assumeTrue(System.getenv("DBUS_SESSION_BUS_ADDRESS") == null, "there may be one");
    assumeTrue(System.getProperty("os.name").startsWith("Linux"), "there is one");
    var keychain = new Keychain();
    assertThat(keychain.available()).isFalse();
    assertThat(keychain.find(PROVIDER, List.of())).isEmpty();
    assertThatThrownBy(() -> keychain.put(PROVIDER, KEY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("environment")
        .hasMessageNotContaining(KEY);
  }
}
