package dev.lanewright.cli;

import dev.lanewright.provider.connect.Address;
import dev.lanewright.provider.connect.BaseUrls;
import dev.lanewright.provider.connect.Connections;
import dev.lanewright.workspace.UserFolder;
import java.io.Console;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Option;

/** How providers are reached (a picocli mixin for commands that call models). */
public final class ConnectionOptions {
  @Option(
      names = "--base-url",
      paramLabel = "PROVIDER=URL",
      description = "Another address for a provider, for this run; repeatable.")
  private List<String> baseUrls = List.of();

  @Option(
      names = "--ask-key",
      paramLabel = "PROVIDER",
      description = "Asks for the provider's key, for this run; repeatable.")
  private List<String> askKeys = List.of();

  /**
   * Connections with the user's own addresses and keys, and those given.
   *
   * @throws CommandError when an address is none, or no key can be asked for
   */
  Connections open() {
    BaseUrls urls = urls(baseUrls);
    var connections =
        new Connections(
            UserFolder.of(
                System.getenv(),
                System.getProperty("user.home"),
                System.getProperty("os.name", "")),
            System.getenv());
    connections.use(urls);
    try {
      askKeys.forEach(provider -> ask(connections, provider));
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
    return connections;
  }

  private static void ask(Connections connections, String provider) {
    Console console = Objects.requireNonNull(System.console());
    char[] typed =
        !console.isTerminal() ? null : console.readPassword("Key for %s (not shown): ", provider);
    if (typed == null) {
      throw CommandError.wrong(
          "--ask-key needs a terminal to ask in. Put the key into the environment instead.");
    }
    try {
      connections.typed().put(provider, new String(typed));
    } catch (IllegalArgumentException e) {
      throw CommandError.wrong("What you typed is no key: " + e.getMessage() + ".");
    }
  }

  /** Addresses written as {@code PROVIDER=URL}. */
  static BaseUrls urls(List<String> given) {
    BaseUrls urls = BaseUrls.NONE;
    for (String pair : given) {
      int at = pair.indexOf('=');
      if (at <= 0 || at == pair.length() - 1) {
        // Not repeated in the message: it could hold anything.
        throw CommandError.wrong(
            "--base-url takes PROVIDER=URL, such as openai=http://127.0.0.1:8080/v1");
      }
      String problem = Address.problem(pair.substring(at + 1));
      if (!problem.isEmpty()) {
        throw CommandError.wrong("--base-url for " + pair.substring(0, at) + " " + problem);
      }
      urls = urls.with(pair.substring(0, at), pair.substring(at + 1));
    }
    return urls;
  }
}
