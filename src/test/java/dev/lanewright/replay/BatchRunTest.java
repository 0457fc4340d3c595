package dev.lanewright.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.CatalogueSeed;
import dev.lanewright.provider.call.BatchClient;
import dev.lanewright.provider.call.BatchClients;
import dev.lanewright.provider.call.BatchHandle;
import dev.lanewright.provider.call.BatchItem;
import dev.lanewright.provider.connect.BaseUrls;
import dev.lanewright.provider.connect.HttpClients;
import dev.lanewright.provider.fault.FaultServer;
import dev.lanewright.provider.fault.Settings;
import dev.lanewright.provider.http.Transport;
import dev.lanewright.provider.key.EnvironmentKeys;
import dev.lanewright.replay.answer.AnswerSettings;
import dev.lanewright.replay.answer.CallList;
import dev.lanewright.replay.answer.Replays;
import dev.lanewright.store.AttemptRow;
import dev.lanewright.store.AttemptState;
import dev.lanewright.store.Attempts;
import dev.lanewright.store.BatchInfo;
import dev.lanewright.store.RunInfo;
import dev.lanewright.store.RunState;
import dev.lanewright.store.Runs;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs in batches against a server on loopback, through restarts and crashes. */
class BatchRunTest {
  private static final String KEY = "sk-planted-4242424242424242";
  private static final int SAMPLES = 120;
  private static final Catalogue SEED = CatalogueSeed.load();
  private static final BatchSettings ONCE =
      new BatchSettings(
          false,
          Duration.ofMillis(5),
          Duration.ofMillis(10),
          Duration.ZERO,
          Duration.ofSeconds(20),
          false);

  @TempDir private Path folder;

  /** What goes wrong while a batch is handed in. */
  private enum Crash {
    NONE,
    BEFORE,
    AFTER
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai/gpt-6-luna", "anthropic/claude-haiku-5-5"})
  void aRunGoesOnAfterARestartUntilEveryCallHasEnded(String model) throws Exception {
    try (FaultServer server =
        server("--batch-polls", "2", "--batch-failed", "0.1", "--batch-expired", "0.1")) {
      long run;
      try (var desk = new Desk(server, Crash.NONE)) {
        ActiveRun first = desk.start(model, 1);
        assertThat(first.await()).isEqualTo(RunState.WAITING);
        run = first.id();
        assertThat(first.progress().inFlight()).isEqualTo(SAMPLES);
        assertThat(desk.info(run).money().open()).isEqualTo(SAMPLES);
        assertThat(desk.batches.batches(run))
            .singleElement()
            .extracting(BatchInfo::state, BatchInfo::items)
            .containsExactly(BatchInfo.State.RUNNING, SAMPLES);
      }
      RunProgress end = null;
      for (int sitting = 0;
          sitting < 9 && (end == null || end.state() != RunState.DONE);
          sitting++) {
        try (var desk = new Desk(server, Crash.NONE)) {
          // What waits at the provider is nothing that a crash lost.
          assertThat(new Runs(desk.workspace(), Clock.systemUTC()).sweep()).isZero();
          ActiveRun again = desk.resume(run, 1);
          again.await();
          end = again.progress();
        }
      }
      try (var desk = new Desk(server, Crash.NONE)) {
        RunInfo info = desk.info(run);
        assertThat(info.state()).isEqualTo(RunState.DONE);
        assertThat(info.money().open()).isZero();
        assertThat(info.money().unknown()).isZero();
        assertThat(info.money().settled()).isEqualTo(server.account().billed());
        assertThat(info.money().settledUsd()).isCloseTo(server.account().usd(), within(1e-9));
        assertThat(server.account().answeredTwice()).isZero();
        // Refused items are errors of their samples; expired ones were handed in again.
        assertThat(desk.batches.batches(run)).hasSizeGreaterThan(1);
        Set<Long> refused =
            new Attempts(desk.workspace())
                .page(run, Long.MAX_VALUE, AttemptState.FAILED, 0, 999).stream()
                    .filter(a -> "REFUSED".equals(a.kind()))
                    .map(AttemptRow::sample)
                    .collect(Collectors.toSet());
        Set<Long> answered =
            new Attempts(desk.workspace())
                .page(run, Long.MAX_VALUE, AttemptState.SETTLED, 0, 999).stream()
                    .map(AttemptRow::sample)
                    .collect(Collectors.toSet());
        refused.addAll(answered);
        assertThat(refused).hasSize(SAMPLES);
        assertThat(desk.answers()).isEqualTo(info.money().settled());
      }
      keyIsNowhere();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai/gpt-6-luna", "anthropic/claude-haiku-5-5"})
  void aBatchWhoseIdWasLostIsFoundAgainAndPaidOnce(String model) throws Exception {
    try (FaultServer server = server("--batch-polls", "1")) {
      long run;
      try (var desk = new Desk(server, Crash.AFTER)) {
        ActiveRun first = desk.start(model, 1);
        first.await();
        run = first.id();
        assertThat(desk.info(run).state()).isEqualTo(RunState.WAITING);
        assertThat(desk.batches.batches(run))
            .singleElement()
            .matches(b -> b.remote() == null && b.state() == BatchInfo.State.SUBMITTING);
      }
      for (int sitting = 0; sitting < 3; sitting++) {
        // Somebody else's batch of the same size, to be told from ours.
        try (var desk = new Desk(server, Crash.NONE)) {
          if (sitting == 0) {
            desk.stranger(model);
          }
          if (desk.info(run).state() != RunState.DONE) {
            desk.resume(run, 1).await();
          }
        }
      }
      try (var desk = new Desk(server, Crash.NONE)) {
        assertThat(desk.info(run).state()).isEqualTo(RunState.DONE);
        assertThat(desk.info(run).money().settled()).isEqualTo(SAMPLES);
        assertThat(desk.batches.batches(run)).hasSize(1);
        assertThat(desk.answers()).isEqualTo(SAMPLES);
      }
    }
  }

  @Test
  void aBatchThatNeverReachedTheProviderIsHandedInAgain() throws Exception {
    try (FaultServer server = server("--batch-polls", "1")) {
      long run;
      try (var desk = new Desk(server, Crash.BEFORE)) {
        ActiveRun first = desk.start("openai/gpt-6-luna", 1);
        first.await();
        run = first.id();
      }
      try (var desk = new Desk(server, Crash.NONE)) {
        desk.resume(run, 1).await();
        assertThat(desk.info(run).state()).isEqualTo(RunState.DONE);
        assertThat(desk.batches.batches(run))
            .extracting(BatchInfo::state)
            .containsExactly(BatchInfo.State.GONE, BatchInfo.State.DONE);
        assertThat(server.account().billed()).isEqualTo(SAMPLES);
        assertThat(desk.info(run).money().settledUsd())
            .isCloseTo(server.account().usd(), within(1e-9));
      }
    }
  }

  @Test
  void aBudgetHoldsForEveryItemAndACancelledBatchGivesWhatWasDone() throws Exception {
    try (FaultServer server = server("--batch-polls", "99");
        var desk = new Desk(server, Crash.NONE)) {
      double worst = desk.worst("openai/gpt-6-luna");
      ActiveRun run = desk.start("openai/gpt-6-luna", 40.5 * worst, ONCE.waiting(true));
      await(() -> run.progress().inFlight() == 40);
      assertThat(run.progress().reservedUsd()).isBetween(40 * worst, 40.5 * worst);
      run.cancel();
      run.await();
      assertThat(run.progress().done()).isEqualTo(20);
      assertThat(run.progress().inFlight()).isZero();
      assertThat(desk.info(run.id()).money().settledUsd())
          .isCloseTo(server.account().usd(), within(1e-9));
      assertThat(desk.info(run.id()).money().open()).isZero();
      assertThat(new Runs(desk.workspace(), Clock.systemUTC()).get(run.id()).state().unfinished())
          .isTrue();
    }
  }

  @Test
  void callsThatWaitInABatchAreNotSentOneByOne() throws Exception {
    try (FaultServer server = server("--batch-polls", "99");
        var desk = new Desk(server, Crash.NONE)) {
      desk.start("openai/gpt-6-luna", 1).await();
      var calls =
          desk.replays.calls(desk.base.set, desk.list("openai/gpt-6-luna"), ANSWERS, SEED, i -> {});
      ActiveRun live =
          desk.runner.start(
              desk.base.plan(SAMPLES, 1),
              calls,
              desk.cost,
              new RunSettings(8, ReplayDesk.QUICK, true, true));
      live.await();
      assertThat(live.progress().skipped()).isEqualTo(SAMPLES);
      assertThat(server.account().calls()).isZero();
    }
  }

  private static final AnswerSettings ANSWERS = new AnswerSettings(120, 0, false, false, Map.of());

  private static FaultServer server(String... settings) {
    return FaultServer.start(
        Settings.parse(
            Stream.concat(Stream.of(settings), Stream.of("--key", KEY)).toArray(String[]::new)));
  }

  private void keyIsNowhere() throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain(KEY);
      }
    }
  }

  private static void await(java.util.function.BooleanSupplier condition)
      throws InterruptedException {
    for (int i = 0; i < 4_000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(5);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  /** One sitting: a workspace opened, with clients that may crash. */
  private final class Desk implements AutoCloseable {
    final ReplayDesk base = new ReplayDesk(folder.resolve("w.lanewright"), SAMPLES);
    final Transport transport = new Transport(InstantSource.system());
    final HttpClients http;
    final Runner runner;
    final BatchRunner batches;
    final Replays replays;
    final CallCost cost = new CallCost(SEED.prices(), LocalDate.of(2026, 11, 2), true);

    Desk(FaultServer server, Crash crash) {
      var urls = new BaseUrls(Map.of("openai", server.url("/v1"), "anthropic", server.url("/v1")));
      http =
          new HttpClients(
              transport,
              urls,
              new EnvironmentKeys(Map.of("OPENAI_API_KEY", KEY, "ANTHROPIC_API_KEY", KEY)));
      runner = base.runner(Caller.to(http));
      BatchClients clients = provider -> http.batchOf(provider).map(c -> crashing(c, crash));
      batches =
          new BatchRunner(
              base.workspace,
              runner.ledger(),
              clients,
              base.threads,
              Clock.systemUTC(),
              new Random());
      replays = new Replays(base.workspace, runner, Clock.systemUTC());
    }

    dev.lanewright.store.Workspace workspace() {
      return base.workspace;
    }

    CallList list(String model) {
      long[] ids = base.ids();
      return new CallList(List.of(model), ids, new int[ids.length], new int[ids.length]);
    }

    ActiveRun start(String model, double budget) {
      return start(model, budget, ONCE);
    }

    ActiveRun start(String model, double budget, BatchSettings settings) {
      var calls = replays.calls(base.set, list(model), ANSWERS, SEED, id -> {});
      return batches.start(
          replays.plan(base.set, "in batches", calls, ANSWERS, budget), calls, cost, settings);
    }

    ActiveRun resume(long run, double budget) {
      Replays.Kept kept = replays.kept(run, SEED, id -> {});
      return batches.resume(run, kept.plan().within(budget), kept.calls(), cost, ONCE);
    }

    RunInfo info(long run) {
      return java.util.Objects.requireNonNull(new Runs(base.workspace, Clock.systemUTC()).get(run));
    }

    long answers() {
      var table =
          new dev.lanewright.store.Columns(base.workspace)
              .load(base.set, dev.lanewright.store.CallPrice.NONE);
      long n = 0;
      for (var model : table.models()) {
        for (byte answered : model.answered()) {
          n += answered;
        }
      }
      return n;
    }

    double worst(String model) {
      var calls = replays.calls(base.set, list(model), ANSWERS, SEED, id -> {});
      return cost.most(calls.of(model.substring(0, model.indexOf('/'))).next().request());
    }

    /** Another program with the same key hands in as many items. */
    void stranger(String model) throws Exception {
      String provider = model.substring(0, model.indexOf('/'));
      List<BatchItem> items =
          java.util.stream.IntStream.range(0, SAMPLES)
              .mapToObj(
                  i ->
                      new BatchItem(
                          "other-" + i,
                          dev.lanewright.provider.call.ChatRequest.of(
                              dev.lanewright.provider.ModelEntry.named(model),
                              List.of(new dev.lanewright.evalset.Message("user", "other " + i)),
                              9)))
              .toList();
      http.batchOf(provider).orElseThrow().submit(items, "other", Duration.ofSeconds(9));
    }

    private BatchClient crashing(BatchClient real, Crash crash) {
      return (BatchClient)
          Proxy.newProxyInstance(
              BatchClient.class.getClassLoader(),
              new Class<?>[] {BatchClient.class},
              (proxy, method, args) -> {
                boolean submit = method.getName().equals("submit");
                if (submit && crash == Crash.BEFORE) {
                  throw new IllegalStateException("crash");
                }
                try {
                  Object result = method.invoke(real, args);
                  if (submit && crash == Crash.AFTER && result instanceof BatchHandle) {
                    throw new IllegalStateException("crash");
                  }
                  return result;
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }

    @Override
    public void close() {
      base.close();
      transport.close();
    }
  }
}
