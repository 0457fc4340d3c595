package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.bench.GeneratedLog;
import dev.lanewright.traffic.reader.LogShapes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogCommandsTest {
  private static final String KEY = "sk-proj-PlantedKey0123456789abcdef";
  private static final String EMAIL = "planted.person@mail.example.org";
  private static final String CARD = "4111 1111 1111 1111";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void profilesAsJson() throws IOException {
    Path log = write("log.jsonl", LogShapes.LITELLM);
    assertThat(run("profile", log.toString(), "--json")).isZero();
    JsonNode doc = JsonMapper.shared().readTree(out.toString());
    assertThat(doc.path("layout").asString()).isEqualTo("LiteLLM spend log");
    assertThat(doc.path("calls").asLong()).isEqualTo(3);
    assertThat(doc.path("models").findValuesAsString("name"))
        .contains("openai/gpt-5-mini", "openai/gpt-5");
    assertThat(doc.path("all").path("usd").asDouble()).isEqualTo(0.000425);
    assertThat(doc.path("all").path("priced").asLong()).isPositive();
    assertThat(doc.path("findings").isEmpty()).isFalse();
  }

  @Test
  void countsCallsByThePolicysLanes() throws IOException {
    Path log = folder.resolve("log.jsonl");
    GeneratedLog.write(log, 400, 3);
    Path policy =
        Files.writeString(
            folder.resolve("policy.json"),
            """
            {"lanewright": 1, "name": "short", "tiers": [
              {"name": "small", "model": "openai/gpt-5-nano"}, {"name": "large", "model": "openai/gpt-5"}],
             "stages": [{"rule": {"when": {"signal": "chars", "below": 400}, "tier": "small"}}],
             "default": "large"}
            """);
    assertThat(run("profile", log.toString(), "--policy", policy.toString(), "--json")).isZero();
    JsonNode doc = new JsonMapper().readTree(out.toString());
    JsonNode lanes = doc.get("policy");
    // The profile counts requests below 400 characters for itself.
    assertThat(lanes.get("below").asInt()).isEqualTo(doc.get("all").get("shortTexts").asInt());
    assertThat(lanes.get("asked").asInt()).isEqualTo(doc.get("all").get("texts").asInt());
    JsonNode small = lanes.get("lanes").get(0);
    assertThat(small.get("estimated").asInt()).isPositive();
    assertThat(small.get("estimatedUsd").asDouble())
        .as("the cheapest model's price on the same tokens")
        .isLessThan(small.get("insteadOfUsd").asDouble());
    Files.writeString(
        policy,
        Files.readString(policy)
            .replace(
                "{\"signal\": \"chars\", \"below\": 400}",
                "{\"classifier\": \"v1\", \"above\": 0.5}"));
    assertThat(run("profile", log.toString(), "--policy", policy.toString())).isEqualTo(2);
  }

  @Test
  void refusesWhatIsNoLog() throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "prompt,answer\na,b\n");
    assertThat(run("profile", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("x.csv").contains("no production log");
    Path workspace = folder.resolve("w.lanewright");
    assertThat(
            run(
                "sample-log",
                file.toString(),
                "--workspace",
                workspace.toString(),
                "--evalset",
                "a"))
        .isEqualTo(2);
    assertThat(workspace).doesNotExist();
  }

  @Test
  void drawsOnceAndDryRunStoresNothing() throws IOException {
    Path log = folder.resolve("log.jsonl");
    GeneratedLog.write(log, 2_000, 7);
    Path workspace = folder.resolve("w.lanewright");
    String[] command = {
      "sample-log",
      log.toString(),
      "--workspace",
      workspace.toString(),
      "--evalset",
      "prod",
      "--samples",
      "150",
      "--json"
    };
    assertThat(run(with(command, "--dry-run"))).isZero();
    assertThat(workspace).doesNotExist();
    assertThat(run(command)).isZero();
    JsonNode doc = JsonMapper.shared().readTree(out.toString());
    assertThat(doc.path("samples").asInt()).isEqualTo(150);
    assertThat(doc.path("stored").asBoolean()).isTrue();
    assertThat(run(command)).isZero();
    assertThat(JsonMapper.shared().readTree(out.toString()).path("stored").asBoolean()).isFalse();
    assertThat(run("evalsets", "--workspace", workspace.toString(), "--json")).isZero();
    JsonNode set = JsonMapper.shared().readTree(out.toString()).path("evalsets").path(0);
    assertThat(set.path("samples").asInt()).isEqualTo(150);
    assertThat(set.path("models").size()).isEqualTo(3);
  }

  /** Planted in every place of every layout; searched in the workspace and in what is exported. */
  @Test
  void nothingPlantedReachesTheWorkspaceOrAnExport() throws IOException {
    for (var shape : LogShapes.ALL.entrySet()) {
      String text = planted(LogShapes.text(shape.getValue()));
      if (shape.getKey().startsWith("batch")) {
        continue;
      }
      Path log = Files.writeString(folder.resolve(shape.getKey()), text);
      Path workspace = folder.resolve(shape.getKey() + ".lanewright");
      assertThat(
              run(
                  "sample-log",
                  log.toString(),
                  "--workspace",
                  workspace.toString(),
                  "--evalset",
                  "prod"))
          .as(err.toString())
          .isZero();
      assertThat(out.toString()).as("said how many").contains("taken out: ");
      assertThat(
              run(
                  "workspace",
                  "share",
                  "--workspace",
                  workspace.toString(),
                  "--out",
                  folder.resolve(shape.getKey() + ".shared").toString()))
          .isZero();
      clean(shape.getKey());
    }
  }

  private static String planted(String text) {
    return text.replace(
            "Why was I charged twice?",
            "Why was I charged twice? " + EMAIL + " " + KEY + " " + CARD)
        .replace("A duplicate hold.", "A hold for " + EMAIL + " " + KEY)
        .replace("hello", "hello " + EMAIL)
        .replace("u-17", EMAIL)
        .replace("s-1\"", EMAIL + "\"")
        .replace("billing", "billing " + KEY)
        .replace("RateLimitError", KEY)
        .replace("chat-widget", EMAIL);
  }

  private void clean(String start) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> written =
          files
              .filter(f -> f.getFileName().toString().startsWith(start + "."))
              .filter(f -> !f.getFileName().toString().equals(start))
              .toList();
      assertThat(written).hasSizeGreaterThanOrEqualTo(2);
      for (Path file : written) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains(KEY)).as(file + " holds the key").isFalse();
        assertThat(bytes.contains(EMAIL)).as(file + " holds the address").isFalse();
        assertThat(bytes.contains(CARD)).as(file + " holds the card").isFalse();
      }
    }
    assertThat(out.toString() + err).doesNotContain(KEY, EMAIL, CARD);
  }

  private Path write(String name, List<String> rows) throws IOException {
    return Files.writeString(folder.resolve(name), LogShapes.text(rows));
  }

  private static String[] with(String[] command, String more) {
    String[] all = java.util.Arrays.copyOf(command, command.length + 1);
    all[command.length] = more;
    return all;
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return new Cli(new PrintWriter(out, true), new PrintWriter(err, true), "the log").run(args);
  }
}
