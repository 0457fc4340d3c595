package dev.lanewright.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.cli.Child;
import dev.lanewright.evalset.Sample;
import dev.lanewright.provider.fault.Fault;
import dev.lanewright.provider.fault.FaultServer;
import dev.lanewright.provider.fault.Settings;
import dev.lanewright.store.AttemptRow;
import dev.lanewright.store.AttemptState;
import dev.lanewright.store.Attempts;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.RunInfo;
import dev.lanewright.store.RunState;
import dev.lanewright.store.Runs;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program replays against a server that fails one call in five, is killed ({@code kill -9}) at
 * random, and resumed: no settled call is sent again, no settled answer is lost, and the dollars of
 * both sides agree.
 */
class KilledReplayTest {
  private static final String MODEL = "openai/gpt-6-luna";
  private static final List<Fault> HARMLESS =
      List.of(Fault.RATE, Fault.RATE_AFTER, Fault.E500, Fault.E503, Fault.E529, Fault.SLOW);
  private static final List<Fault> ALL =
      List.of(
          Fault.RATE,
          Fault.RATE_AFTER,
          Fault.E500,
          Fault.E503,
          Fault.E529,
          Fault.RESET,
          Fault.RESET_AFTER,
          Fault.HALF,
          Fault.SLOW,
          Fault.MALFORMED);

  @TempDir private Path folder;

  @Test
  void threeKills() throws Exception {
    killed(200, 3, 300);
  }

  @Test
  @Tag("long")
  void twentyKillsOfFiveThousandCalls() throws Exception {
    killed(5_000, 20, 2_000);
  }

  @Test
  void withoutLossesBothSidesAgreeToTheCent() throws Exception {
    exact(150);
  }

  @Test
  @Tag("long")
  void fiveThousandCallsWithoutLossesAgreeToTheCent() throws Exception {
    exact(5_000);
  }

  private void exact(int calls) throws Exception {
    Path file = workspace(calls);
    try (FaultServer server = FaultServer.start(faults(HARMLESS))) {
      assertThat(finish(file, server, 1)).isEqualTo(RunState.DONE);
      try (var ws = Workspace.open(file)) {
        RunInfo run = run(ws);
        assertThat(run.money().riskUsd()).isZero();
        assertThat(run.money().settled()).isEqualTo(server.account().billed());
        assertThat(run.money().settledUsd()).isCloseTo(server.account().usd(), within(1e-9));
      }
    }
  }

  private void killed(int calls, int kills, int withinMs) throws Exception {
    Path file = workspace(calls);
    double budget = 0.6 * calls / 1000;
    var random = new Random(29);
    try (FaultServer server = FaultServer.start(faults(ALL))) {
      for (int k = 0; k < kills; k++) {
        Process child = start(file, server, budget);
        // Somewhere between its start and, at times, its end.
        boolean over = child.waitFor(700 + random.nextInt(withinMs), TimeUnit.MILLISECONDS);
        child.destroyForcibly().waitFor();
        checkDollars(file, server, budget);
        if (over) {
          break;
        }
      }
      finish(file, server, budget);
      checkDollars(file, server, budget);
      try (var ws = Workspace.open(file)) {
        RunInfo run = run(ws);
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.money().open()).isZero();
        List<AttemptRow> all = new Attempts(ws).page(run.id(), Long.MAX_VALUE, null, 0, 1 << 20);
        checkNoneSentAfterItsAnswer(all);
        checkAnswers(ws, all);
        // Every call has an answer, an error, or is listed as unknown.
        assertThat(new SamplePages(ws).detail(all.getFirst().sample())).isNotNull();
      }
      assertThat(server.account().calls()).isLessThanOrEqualTo(attempts(file));
    }
  }

  /**
   * What the ledger settled, the server billed; it billed no more than that and what is unknown.
   */
  private static void checkDollars(Path file, FaultServer server, double budget) {
    try (var ws = Workspace.open(file)) {
      var runs = new Runs(ws, Clock.systemUTC());
      runs.sweep();
      for (RunInfo run : runs.list(new EvalSets(ws).list().getFirst().id(), 9)) {
        double billed = server.account().usd();
        assertThat(run.money().settledUsd()).isLessThanOrEqualTo(billed + 1e-9);
        assertThat(billed)
            .isLessThanOrEqualTo(run.money().settledUsd() + run.money().riskUsd() + 1e-9);
        assertThat(run.money().mostUsd()).isLessThanOrEqualTo(budget + 1e-9);
      }
    }
  }

  private static void checkNoneSentAfterItsAnswer(List<AttemptRow> newestFirst) {
    Map<Long, Long> settled = new HashMap<>();
    for (AttemptRow row : newestFirst.reversed()) {
      assertThat(settled).as("sample %s", row.key()).doesNotContainKey(row.sample());
      if (row.state() == AttemptState.SETTLED) {
        settled.put(row.sample(), row.id());
      }
    }
  }

  private static void checkAnswers(Workspace ws, List<AttemptRow> attempts) {
    var pages = new SamplePages(ws);
    for (AttemptRow row : attempts) {
      if (row.state() == AttemptState.SETTLED) {
        var detail = Objects.requireNonNull(pages.detail(row.sample()));
        assertThat(detail.answers())
            .singleElement()
            .satisfies(
                a -> {
                  assertThat(a.text()).startsWith("Answer ");
                  assertThat(a.costUsd()).isCloseTo(row.costUsd(), within(1e-12));
                });
      }
    }
  }

  private static long attempts(Path file) {
    try (var ws = Workspace.open(file)) {
      var m = run(ws).money();
      return m.settled() + m.failed() + m.unknown();
    }
  }

  private static RunInfo run(Workspace ws) {
    long set = new EvalSets(ws).list().getFirst().id();
    return new Runs(ws, Clock.systemUTC()).list(set, 9).getLast();
  }

  /** Resumes until the run has made all of its calls. */
  private static RunState finish(Path file, FaultServer server, double budget)
      throws IOException, InterruptedException {
    for (int i = 0; i < 5; i++) {
      Process child = start(file, server, budget);
      assertThat(child.waitFor(4, TimeUnit.MINUTES)).isTrue();
      try (var ws = Workspace.open(file)) {
        if (run(ws).state() == RunState.DONE) {
          return RunState.DONE;
        }
      }
    }
    try (var ws = Workspace.open(file)) {
      return run(ws).state();
    }
  }

  /** Starts the program as a person would: a new replay, or the one there is again. */
  private static Process start(Path file, FaultServer server, double budget) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Child.classPath(),
                "dev.lanewright.Lanewright",
                "replay",
                "--workspace",
                file.toString(),
                "--evalset",
                "set",
                "--models",
                MODEL,
                "--base-url",
                "openai=" + server.url("/v1"),
                "--max-output",
                "120",
                "--concurrency",
                "32",
                "--budget",
                String.format(Locale.ROOT, "%.4f", budget),
                "--json"));
    try (var ws = Workspace.open(file)) {
      var runs = new Runs(ws, Clock.systemUTC());
      List<RunInfo> known = runs.list(new EvalSets(ws).list().getFirst().id(), 9);
      if (!known.isEmpty()) {
        command.addAll(List.of("--resume", Long.toString(known.getLast().id())));
      }
    }
    var builder = new ProcessBuilder(command);
    builder.environment().put("OPENAI_API_KEY", "test-key");
    builder.environment().put("LANEWRIGHT_HOME", file.resolveSibling("home").toString());
    builder.redirectErrorStream(true);
    builder.redirectOutput(file.resolveSibling("out.txt").toFile());
    return builder.start();
  }

  private static Settings faults(List<Fault> over) {
    Settings s =
        Settings.parse("--retry-after-ms", "40", "--slow-ms", "150", "--latency", "uniform:2-20");
    return s.with(Settings.spread(0.2, over));
  }

  private Path workspace(int samples) throws IOException {
    Path file = Files.createDirectories(folder.resolve("w")).resolve("w.lanewright");
    try (var ws = Workspace.create(file);
        var run = ImportRun.begin(ws, "set", "a", "a", "{}", Thread::startVirtualThread)) {
      for (int i = 0; i < samples; i++) {
        run.accept(Sample.of("k" + i, "What is the use of number " + i + "?", "c"), List.of());
      }
      run.commit();
    }
    return file;
  }
}
