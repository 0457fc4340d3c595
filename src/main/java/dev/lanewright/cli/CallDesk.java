package dev.lanewright.cli;

import dev.lanewright.provider.connect.Connections;
import dev.lanewright.provider.connect.HttpClients;
import dev.lanewright.replay.BatchRunner;
import dev.lanewright.replay.Caller;
import dev.lanewright.replay.Runner;
import dev.lanewright.store.Workspace;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** What a command needs to call models: connections, threads, and the runner on a workspace. */
final class CallDesk implements AutoCloseable {
  private final Connections connections;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService writing =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().name("ledger").daemon().factory());
  private final Runner runner;
  private final BatchRunner batches;

  CallDesk(Workspace workspace, ConnectionOptions options) {
    connections = options.open();
    // One generator for many threads: each asks its own.
    RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
    runner =
        new Runner(
            workspace,
            Caller.to(connections.clients()),
            threads,
            writing,
            Clock.systemUTC(),
            random);
    batches =
        new BatchRunner(
            workspace, runner.ledger(), connections.clients(), threads, Clock.systemUTC(), random);
  }

  Runner runner() {
    return runner;
  }

  BatchRunner batches() {
    return batches;
  }

  HttpClients clients() {
    return connections.clients();
  }

  @Override
  public void close() {
    threads.close();
    writing.close();
    connections.close();
  }
}
