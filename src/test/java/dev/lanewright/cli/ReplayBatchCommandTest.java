package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.evalset.Sample;
import dev.lanewright.provider.fault.FaultServer;
import dev.lanewright.provider.fault.Settings;
import dev.lanewright.store.BatchInfo;
import dev.lanewright.store.Batches;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.RunInfo;
import dev.lanewright.store.Runs;
import dev.lanewright.store.Workspace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code lanewright replay --batch} as a process: killed while it hands in, and gone on with. */
class ReplayBatchCommandTest {
  private static final String KEY = "sk-planted-7777777777777777";
  private static final int SAMPLES = 60;

  @TempDir private Path folder;

  @Test
  void killedBetweenHandingInAndNotingIt() throws Exception {
    Path file = workspace();
    Settings settings =
        Settings.parse("--batch-polls", "3", "--batch-delay-ms", "3000", "--key", KEY);
    try (FaultServer server = FaultServer.start(settings)) {
      Process first = start(file, server, "--models", "openai/gpt-6-luna", "--batch");
      while (batchesAt(server) == 0 && first.isAlive()) {
        first.waitFor(20, TimeUnit.MILLISECONDS);
      }
      assertThat(first.isAlive()).as(Files.readString(folder.resolve("err.txt"))).isTrue();
      first.destroyForcibly().waitFor();
      try (var ws = Workspace.open(file)) {
        new Runs(ws, Clock.systemUTC()).sweep();
        assertThat(new Batches(ws).list(run(ws).id()))
            .singleElement()
            .matches(b -> b.remote() == null);
        assertThat(run(ws).money().unknown()).isZero();
      }
      Process second = start(file, server, "--resume", "1", "--poll");
      assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(second.exitValue()).as(out()).isZero();
      JsonNode json = JsonMapper.shared().readTree(out());
      assertThat(json.at("/runs/0/state").asString("")).isEqualTo("done");
      assertThat(json.at("/runs/0/answered").asInt()).isEqualTo(SAMPLES);
      assertThat(json.at("/batches/0/state").asString("")).isEqualTo("done");
      try (var ws = Workspace.open(file)) {
        RunInfo run = run(ws);
        assertThat(new Batches(ws).list(run.id()))
            .extracting(BatchInfo::remote)
            .containsExactly("batch_1");
        assertThat(run.money().settled()).isEqualTo(SAMPLES);
        assertThat(server.account().billed()).isEqualTo(SAMPLES);
        // Half the usual price on both sides.
        assertThat(run.money().settledUsd()).isCloseTo(server.account().usd(), within(1e-9));
      }
      assertThat(out() + Files.readString(folder.resolve("err.txt"))).doesNotContain(KEY);
    }
  }

  private static int batchesAt(FaultServer server) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(server.url("/control/account"))).GET().build();
      String text = http.send(request, BodyHandlers.ofString()).body();
      return JsonMapper.shared().readTree(text).path("batches").asInt();
    }
  }

  private String out() throws IOException {
    return Files.readString(folder.resolve("out.txt"));
  }

  private static RunInfo run(Workspace ws) {
    long set = new EvalSets(ws).list().getFirst().id();
    return new Runs(ws, Clock.systemUTC()).list(set, 9).getLast();
  }

  private Process start(Path file, FaultServer server, String... more) throws IOException {
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
                "--base-url",
                "openai=" + server.url("/v1"),
                "--max-output",
                "120",
                "--json"));
    command.addAll(List.of(more));
    var builder = new ProcessBuilder(command);
    builder.environment().put("OPENAI_API_KEY", KEY);
    builder.environment().put("LANEWRIGHT_HOME", folder.resolve("home").toString());
    builder.redirectOutput(folder.resolve("out.txt").toFile());
    builder.redirectError(folder.resolve("err.txt").toFile());
    return builder.start();
  }

  private Path workspace() {
    Path file = folder.resolve("w.lanewright");
    try (var ws = Workspace.create(file);
        var run = ImportRun.begin(ws, "set", "a", "a", "{}", Thread::startVirtualThread)) {
      for (int i = 0; i < SAMPLES; i++) {
        run.accept(Sample.of("k" + i, "What is the use of number " + i + "?", "c"), List.of());
      }
      run.commit();
    }
    return file;
  }
}
