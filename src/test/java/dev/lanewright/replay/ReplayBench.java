package dev.lanewright.replay;

import dev.lanewright.evalset.Sample;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.CatalogueSeed;
import dev.lanewright.provider.connect.BaseUrls;
import dev.lanewright.provider.connect.Connections;
import dev.lanewright.replay.answer.AnswerSettings;
import dev.lanewright.replay.answer.CallList;
import dev.lanewright.replay.answer.Replays;
import dev.lanewright.store.CallPrice;
import dev.lanewright.store.Columns;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls per second and processor time per call of a replay, ledger on disk, against {@code wrk} on
 * the same server without latency, with requests and answers of ordinary length; then the memory
 * over 100,000 calls. {@code FOLDER [CALLS [AT_ONCE,…]]}.
 */
final class ReplayBench {
  private static final int[] CONCURRENCY = {1, 16, 128, 512};
  private static final int MEMORY_CALLS = 100_000;
  private static final double NANOS = 1e9;

  private final Path folder;
  private final String url;
  private final Catalogue catalogue = CatalogueSeed.load();
  private final ProcessHandle server;
  private int sets;

  private ReplayBench(Path folder, String url, ProcessHandle server) {
    this.folder = folder;
    this.url = url;
    this.server = server;
  }

  public static void main(String... args) throws Exception {
    Path folder = Path.of(args[0]);
    int calls = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
    int[] levels =
        args.length > 2
            ? Arrays.stream(args[2].split(",")).mapToInt(Integer::parseInt).toArray()
            : CONCURRENCY;
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                ProseServer.class.getName(),
                "--journal",
                "false",
                "--seconds",
                "900")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      new ReplayBench(folder, out.readLine() + "/v1", server.toHandle()).run(calls, levels);
    } finally {
      server.destroy();
    }
  }

  private void run(int calls, int[] levels) throws Exception {
    // Both sides warm: what Java compiles on the way is no part of a call.
    wrk(64, 3);
    replay(calls, 64);
    replay(calls, 256);
    System.out.printf(
        Locale.ROOT,
        "POST of %,d bytes over kept connections, answers of %,d characters with usage%n%n",
        body(7).length(),
        ProseServer.ANSWER);
    System.out.println(
        "| at once | wrk, calls/s | server's CPU per call | replay, calls/s | share"
            + " | CPU per call | server's |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (int c : levels) {
      Measured peer = wrk(c, 4);
      Measured own = replay(c == 1 ? calls / 20 : calls, c);
      System.out.printf(
          Locale.ROOT,
          "| %d | %,.0f | %.0f µs | %,.0f | %.2f | %.0f µs | %.0f µs |%n",
          c,
          peer.rate,
          peer.serverMicros,
          own.rate,
          own.rate / peer.rate,
          own.micros,
          own.serverMicros);
    }
    if (levels.length == CONCURRENCY.length) {
      memory();
    }
  }

  /**
   * What a side reached.
   *
   * @param rate calls per second
   * @param micros of processor time of the caller per call, NaN where not measured
   * @param serverMicros of the server's processor time per call
   */
  private record Measured(double rate, double micros, double serverMicros) {}

  private Measured replay(int calls, int concurrency) throws Exception {
    Path file = workspace(calls);
    try (var ws = Workspace.open(file);
        var connections = connections();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        ExecutorService writing = Executors.newFixedThreadPool(2)) {
      long cpu = cpu();
      double serverCpu = serverCpu();
      ActiveRun run = start(ws, connections, threads, writing, concurrency);
      long began = System.nanoTime();
      run.await();
      double seconds = (System.nanoTime() - began) / NANOS;
      RunProgress p = run.progress();
      if (p.done() != calls) {
        throw new IllegalStateException(p.toString());
      }
      return new Measured(
          calls / seconds, (cpu() - cpu) / 1e3 / calls, (serverCpu() - serverCpu) / calls * 1e6);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void memory() throws Exception {
    Path file = workspace(MEMORY_CALLS);
    try (var ws = Workspace.open(file);
        var connections = connections();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        ExecutorService writing = Executors.newFixedThreadPool(2)) {
      ActiveRun run = start(ws, connections, threads, writing, 128);
      var used = new ArrayList<String>();
      for (long next = 0; !run.await(java.time.Duration.ofMillis(100)); ) {
        long ended = run.progress().ended();
        if (ended >= next) {
          used.add(String.format(Locale.ROOT, "%,d: %d MB", ended, live()));
          next = ended + MEMORY_CALLS / 8;
        }
      }
      System.out.printf(
          Locale.ROOT, "%nLive heap over %,d calls: %s%n", run.progress().done(), used);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Megabytes that survive a collection. */
  private static long live() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Seconds of processor time that the server took so far. */
  private double serverCpu() {
    return server.info().totalCpuDuration().orElseThrow().toNanos() / NANOS;
  }

  private Connections connections() {
    var connections = new Connections(folder, Map.of("OPENAI_API_KEY", "bench"));
    connections.use(new BaseUrls(Map.of("openai", url)));
    return connections;
  }

  private ActiveRun start(
      Workspace ws,
      Connections connections,
      ExecutorService threads,
      ExecutorService writing,
      int concurrency) {
    var runner =
        new Runner(
            ws,
            Caller.to(connections.clients()),
            threads,
            writing,
            Clock.systemUTC(),
            new Random(1));
    var replays = new Replays(ws, runner, Clock.systemUTC());
    long set = new EvalSets(ws).list().getFirst().id();
    long[] ids = new Columns(ws).load(set, CallPrice.NONE).ids();
    var list =
        new CallList(List.of("openai/gpt-6-luna"), ids, new int[ids.length], new int[ids.length]);
    var answers = new AnswerSettings(512, Double.NaN, false, false, Map.of());
    return replays.start(
        set,
        "bench",
        replays.calls(set, list, answers, catalogue, id -> {}),
        answers,
        1_000,
        new CallCost(catalogue.prices(), LocalDate.now(Clock.systemUTC()), false),
        new RunSettings(concurrency, RetryRules.DEFAULT, false, true));
  }

  private Path workspace(int samples) {
    Path file = folder.resolve("bench-" + sets++ + ".lanewright");
    try (var ws = Workspace.create(file);
        var run = ImportRun.begin(ws, "set", "a", "a", "{}", Thread::startVirtualThread)) {
      for (int i = 0; i < samples; i++) {
        run.accept(Sample.of("k" + i, prompt(i), "c"), List.of());
      }
      run.commit();
    }
    return file;
  }

  /** What a replay sends. */
  private static String body(int i) {
    return """
    {"model":"gpt-6-luna","messages":[{"role":"user","content":"%s"}],\
    "max_completion_tokens":512}\
    """
        .formatted(prompt(i).replace("\n", "\\n"));
  }

  private static String prompt(int i) {
    return "Customer " + i + " writes: " + ProseServer.prose(i, ProseServer.PROMPT);
  }

  /** The load generator with the same kind of request, its headers too. */
  private Measured wrk(int connections, int seconds) throws IOException, InterruptedException {
    Path script = folder.resolve("post.lua");
    Files.writeString(
        script,
        """
        wrk.method = "POST"
        wrk.headers["Content-Type"] = "application/json"
        wrk.headers["Authorization"] = "Bearer bench"
        wrk.headers["Connection"] = "Keep-Alive"
        wrk.headers["Accept-Encoding"] = "gzip"
        wrk.headers["User-Agent"] = "okhttp/5.5.1"
        wrk.body = '%s'
        """
            .formatted(body(7).replace("\\", "\\\\")));
    double serverCpu = serverCpu();
    Process process =
        new ProcessBuilder(
                "wrk",
                "-t",
                Integer.toString(Math.min(2, connections)),
                "-c",
                Integer.toString(connections),
                "-d",
                seconds + "s",
                "-s",
                script.toString(),
                url + "/chat/completions")
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    double rate = number(out, "Requests/sec:(.*)");
    double requests = number(out, "(\\d+) requests in");
    return new Measured(rate, Double.NaN, (serverCpu() - serverCpu) / requests * 1e6);
  }

  private static double number(String out, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(out);
    if (!found.find()) {
      throw new IllegalStateException(out);
    }
    return Double.parseDouble(found.group(1).strip());
  }
}
