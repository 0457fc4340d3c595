package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as a person types it. */
class ImportCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Runs {@code import} into the set {@code s} of the test's workspace. */
  private int run(Object... args) {
    String[] texts = ("import --workspace " + workspace() + " --evalset s").split(" ");
    String[] all = Arrays.copyOf(texts, texts.length + args.length);
    for (int i = 0; i < args.length; i++) {
      all[texts.length + i] = args[i].toString();
    }
    return new Cli(new PrintWriter(out), new PrintWriter(err), "the log").run(all);
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString());
  }

  private Path workspace() {
    return folder.resolve("w.lanewright");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void gsm8k() {
    Path data = Path.of(System.getProperty("lanewright.shared.data", "../shared/data"));
    Assumptions.assumeTrue(Files.isDirectory(data), "the shared data is not here");
    Path gsm = data.resolve("routellm/gsm8k");

    int code =
        run(
            gsm.resolve("gsm8k_responses.csv"),
            "--exclude",
            gsm.resolve("contaminated_prompts.jsonl"),
            "--json");

    assertThat(code).as(err.toString()).isZero();
    assertThat(json().get("layout").asString()).isEqualTo("routellm-csv");
    assertThat(json().get("samples").asInt()).isEqualTo(1307);
    assertThat(json().get("answers").asInt()).isEqualTo(2614);
    assertThat(json().get("excludedCount").asInt()).isEqualTo(12);
    assertThat(json().get("rejectedCount").asInt()).isZero();
    assertThat(json().get("models").get(1).asString()).isEqualTo("openai/gpt-4-1106-preview");
  }

  @Test
  void rejectedRowsAreListed() throws IOException {
    Path file = file("a.csv", "prompt,m/1\na,1\nb,9\n");

    assertThat(run(file, "--json")).as(err.toString()).isZero();

    assertThat(json().get("rejected").get(0).get("line").asInt()).isEqualTo(3);
    assertThat(json().get("rejected").get(0).get("file").asString()).isEqualTo("a.csv");
    assertThat(json().propertyNames())
        .contains("layout", "samples", "answers", "models", "categories", "warnings");
  }

  @Test
  void columnsCanBeNamed() throws IOException {
    Path file = file("a.csv", "what,kind,right\na,law,1\n");

    int code =
        run(
            file,
            "--layout",
            "wide",
            "--map",
            "prompt=what",
            "--map",
            "category=kind",
            "--map",
            "my/model:score=right",
            "--json");

    assertThat(code).as(err.toString()).isZero();
    assertThat(json().get("models").get(0).asString()).isEqualTo("my/model");
    assertThat(json().get("categories").get(0).asString()).isEqualTo("law");
  }

  @Test
  void whatIsWrongIsSaidAndNothingIsLeft() throws IOException {
    Path bad = file("bad.csv", "a,b\n1,2\n");
    assertThat(run(bad)).isEqualTo(2);
    assertThat(err.toString()).contains("bad.csv: ").contains("--map prompt=COLUMN");
    assertThat(workspace()).doesNotExist();

    Path good = file("good.csv", "prompt,m/1\na,1\n");
    assertThat(run(good, "--layout", "odd")).isEqualTo(2);
    assertThat(run(good, "--map", "odd=a")).isEqualTo(2);
    assertThat(run(good, "--exclude", folder.resolve("absent"))).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }
}
