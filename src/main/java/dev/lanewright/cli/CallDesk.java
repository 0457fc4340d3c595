package dev.lanewright.cli;

import dev.lanewright.provider.connect.BaseUrls;
import dev.lanewright.provider.connect.HttpClients;
import dev.lanewright.provider.http.Transport;
import dev.lanewright.provider.key.EnvironmentKeys;
import dev.lanewright.replay.Caller;
import dev.lanewright.replay.Runner;
import dev.lanewright.store.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** What a command needs to call models: connections, threads, and the runner on a workspace. */
final class CallDesk implements AutoCloseable {
  private final Transport transport = new Transport(Clock.systemUTC());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService writing =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("ledger").daemon().factory());
  private final HttpClients clients;
  private final Runner runner;

  CallDesk(Workspace workspace, List<String> baseUrls) {
    clients = new HttpClients(transport, urls(baseUrls), new EnvironmentKeys(System.getenv()));
    // One generator for many threads: each asks its own.
    RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
    runner = new Runner(workspace, Caller.to(clients), threads, writing, Clock.systemUTC(), random);
  }

  Runner runner() {
    return runner;
  }

  HttpClients clients() {
    return clients;
  }

  /** Addresses written as {@code PROVIDER=URL}. */
  static BaseUrls urls(List<String> given) {
    var urls = new TreeMap<String, String>();
    for (String pair : given) {
      int at = pair.indexOf('=');
      if (at <= 0 || at == pair.length() - 1) {
        throw CommandError.wrong(
            "--base-url takes PROVIDER=URL, such as openai=http://127.0.0.1:8080/v1; \""
                + pair
                + "\" is none");
      }
      urls.put(pair.substring(0, at), pair.substring(at + 1));
    }
    return new BaseUrls(urls);
  }

  @Override
  public void close() {
    threads.close();
    writing.close();
    transport.close();
  }
}
