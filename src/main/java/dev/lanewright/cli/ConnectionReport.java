package dev.lanewright.cli;

import dev.lanewright.provider.connect.ConnectionCheck;
import dev.lanewright.provider.connect.ConnectionState;
import dev.lanewright.provider.connect.ConnectionState.Status;
import dev.lanewright.provider.connect.Connections;
import dev.lanewright.provider.connect.Provider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What testing every provider's connection brought. */
final class ConnectionReport {
  private final List<ConnectionState> states;
  private final Set<String> needed;

  private ConnectionReport(List<ConnectionState> states, Set<String> needed) {
    this.states = states;
    this.needed = needed;
  }

  /**
   * Tests providers, all at once.
   *
   * @param only ids of providers; empty for all
   * @param needed providers of models that are in use
   */
  static ConnectionReport of(Connections connections, Set<String> only, Set<String> needed)
      throws InterruptedException {
    ConnectionCheck check = connections.check();
    var states = new ArrayList<ConnectionState>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ConnectionState>> tests = new ArrayList<>();
      for (Provider p : connections.providers()) {
        if (only.isEmpty() || only.contains(p.id())) {
          tests.add(threads.submit(() -> check.test(p)));
        }
      }
      for (Future<ConnectionState> test : tests) {
        states.add(test.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a connection test broke", e.getCause());
    }
    return new ConnectionReport(states, needed);
  }

  /** A provider that is set up and does not answer is something outside. */
  int exit() {
    return states.stream().anyMatch(s -> s.status() == Status.FAILED) ? Cli.OUTSIDE : Cli.DONE;
  }

  List<SequencedMap<String, @Nullable Object>> document() {
    return states.stream().map(this::document).toList();
  }

  private SequencedMap<String, @Nullable Object> document(ConnectionState s) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("provider", s.provider().id());
    m.put("label", s.provider().label());
    m.put("status", word(s));
    m.put("baseUrl", s.url());
    m.put("key", s.keyPlace().isEmpty() ? null : s.keyPlace());
    m.put("inUse", needed.contains(s.provider().id()));
    m.put("words", s.words());
    m.put("models", s.models());
    m.put("ms", JsonOut.number(s.ms()));
    return m;
  }

  List<String> text() {
    return states.stream()
        .map(
            s ->
                String.format(
                    Locale.ROOT,
                    "%-16s %-12s %-45s %s",
                    s.provider().id(),
                    word(s),
                    s.url() == null ? "" : s.url(),
                    s.words()))
        .toList();
  }

  private static String word(ConnectionState s) {
    return s.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
