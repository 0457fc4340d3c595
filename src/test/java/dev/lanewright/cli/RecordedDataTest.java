package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lanewright.cli.Fixture.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * RouteLLM's recorded answers. Counts of right answers are those of the files; the curve's figures
 * come from RouteLLM's own computation on the same rows with the prompt's length as the score.
 */
class RecordedDataTest {
  private static final Path ROUTELLM = Fixture.shared().resolve("routellm");

  @TempDir private Path dir;

  @BeforeAll
  static void needsTheData() {
    assumeTrue(Files.isDirectory(ROUTELLM), "the shared recorded data is not here: " + ROUTELLM);
  }

  @Test
  void lengthAsAScoreOnGsm8k() {
    Path gsm8k = ROUTELLM.resolve("gsm8k");
    Path workspace = dir.resolve("gsm8k.lanewright");
    Fixture.load(
        workspace,
        "gsm8k",
        List.of(gsm8k.resolve("gsm8k_responses.csv")),
        "--exclude",
        gsm8k.resolve("contaminated_prompts.jsonl").toString());
    JsonNode all = frontier(workspace, "all");
    assertThat(all.get("n").asInt()).isEqualTo(1_307);
    assertThat(right(all, "weak")).isEqualTo(833);
    assertThat(right(all, "strong")).isEqualTo(1_121);
    assertThat(right(all, "oracle")).isEqualTo(94 + 382 + 739);
    assertThat(all.get("apgr").asDouble()).isCloseTo(0.5978, within(5e-5));
    assertThat(all.get("cpt").get("50").asDouble()).isCloseTo(0.3660, within(5e-5));
    JsonNode deciles = frontier(workspace, "deciles");
    assertThat(deciles.get("points")).hasSize(11);
    assertThat(deciles.get("apgr").asDouble()).isCloseTo(0.5987, within(5e-5));
    assertThat(deciles.get("cpt").get("50").asDouble()).isCloseTo(0.3651, within(5e-5));
  }

  @Test
  void mmluFilesMakeOneSetOfCategories() throws IOException {
    Path workspace = dir.resolve("mmlu.lanewright");
    try (Stream<Path> files = Files.list(ROUTELLM.resolve("mmlu/responses"))) {
      JsonNode imported = Fixture.load(workspace, "mmlu", files.sorted().toList());
      assertThat(imported.get("layout").asString()).isEqualTo("routellm-csv");
    }
    Ran ran = Fixture.run("evalsets", "--workspace", workspace.toString(), "--json");
    JsonNode set = ran.json().get("evalsets").get(0);
    assertThat(set.get("categories")).hasSize(28);
    assertThat(set.get("answers").asInt()).isEqualTo(2 * 7_138);
  }

  private static JsonNode frontier(Path workspace, String edges) {
    Ran ran =
        Fixture.run(
            "frontier",
            "--workspace",
            workspace.toString(),
            "--evalset",
            "gsm8k",
            "--score",
            "chars",
            "--weak",
            "mistralai/Mixtral-8x7B-Instruct-v0.1",
            "--strong",
            "gpt-4-1106-preview",
            "--edges",
            edges,
            "--json");
    assertThat(ran.err()).isEmpty();
    return ran.json();
  }

  private static long right(JsonNode doc, String which) {
    return Math.round(1_307 * doc.get(which).get("quality").asDouble());
  }
}
