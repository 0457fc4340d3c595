package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.ship.Target;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A key in the environment of the whole program is sent to its provider and stands nowhere else:
 * not in the workspace or its copies, the log, exports, reports, what is printed, or what a crash
 * dialog shows, though the provider repeats it in every error.
 */
class PlantedKeyTest {
  private static final String KEY = "sk-planted-0b7e5f93c1d84a2e96";

  @TempDir private Path dir;

  @Test
  void standsInNothingThatTheProgramLeavesBehind() throws Exception {
    try (var server = new MockWebServer()) {
      var sent = new ArrayList<String>();
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              synchronized (sent) {
                sent.add(String.valueOf(request.getHeaders().get("Authorization")));
              }
              return new MockResponse.Builder()
                  .code(401)
                  .addHeader("x-echo", KEY)
                  .body("{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}")
                  .build();
            }
          });
      server.start();
      Process child = run(commands(server.url("/v1").toString()));
      String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(child.waitFor()).as(printed).isZero();
      assertThat(printed).contains("It broke.", "lanewright_router.py").doesNotContain(KEY);
      synchronized (sent) {
        assertThat(sent).as("or the search could find nothing").contains("Bearer " + KEY);
      }
    }
    int searched = 0;
    try (var files = Files.walk(dir)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains(KEY)).as(file.toString()).isFalse();
        assertThat(file.getFileName().toString()).doesNotContain(KEY);
        searched++;
      }
    }
    // Workspace, copy, log, report, tables and at least one file per target that can be written.
    assertThat(searched).isGreaterThan(20);
    assertThat(dir.resolve("home/log/lanewright0.log")).exists();
  }

  private List<List<String>> commands(String url) throws IOException {
    var rows = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      for (String model : List.of("gpt-5-mini", "gpt-5")) {
        rows.append(
            "{\"id\": \"s%d\", \"prompt\": \"question %d\", \"model\": \"openai/%s\", \"answer\": \"a\", \"score\": 1}\n"
                .formatted(i, i, model));
      }
    }
    Path file = Files.writeString(dir.resolve("rows.jsonl"), rows);
    Path policy =
        Files.writeString(
            dir.resolve("policy.json"),
            """
            {"lanewright": 1, "name": "cheap", "tiers": [
              {"name": "small", "model": "openai/gpt-5-mini"},
              {"name": "large", "model": "openai/gpt-5"}],
             "stages": [], "default": "small"}
            """);
    String workspace = dir.resolve("w.lanewright").toString();
    List<String> set = List.of("--workspace", workspace, "--evalset", "set");
    var all = new ArrayList<List<String>>();
    all.add(with(List.of(List.of("import", file.toString()), set)));
    all.add(
        with(
            List.of(
                List.of(
                    "replay", "--models", "openai/gpt-5-mini", "--only", "all", "--sample", "3"),
                List.of("--base-url", "openai=" + url, "--budget", "1"),
                set)));
    all.add(
        with(
            List.of(
                List.of("models", "--check", "openai", "--base-url", "openai=" + url),
                List.of("--workspace", workspace))));
    for (Target target : Target.values()) {
      all.add(
          List.of(
              "export",
              "--policy",
              policy.toString(),
              "--target",
              target.name().toLowerCase(Locale.ROOT),
              "--workspace",
              workspace,
              "--out",
              dir.resolve("out").toString()));
    }
    all.add(with(List.of(List.of("gate", "--policy", policy.toString(), "--json"), set)));
    all.add(
        with(
            List.of(
                List.of("report", "--policy", policy.toString()),
                List.of("--out", dir.resolve("r.html").toString()),
                List.of("--csv", dir.resolve("csv").toString()),
                set)));
    all.add(
        List.of(
            "workspace",
            "share",
            "--workspace",
            workspace,
            "--out",
            dir.resolve("c.lw").toString()));
    return all;
  }

  private static List<String> with(List<List<String>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  /** As the tests run: some runners load the classes themselves. */
  private static String classPath() {
    return PlantedKeyTest.class.getClassLoader() instanceof URLClassLoader own
        ? Stream.of(own.getURLs())
            .map(u -> Path.of(URI.create(u.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private Process run(List<List<String>> commands) throws IOException {
    var words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                PlantedKeyRun.class.getName()));
    commands.forEach(
        c -> {
          words.addAll(c);
          words.add(";");
        });
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("OPENAI_API_KEY", KEY);
    builder.environment().put("LANEWRIGHT_HOME", dir.resolve("home").toString());
    return builder.start();
  }
}
