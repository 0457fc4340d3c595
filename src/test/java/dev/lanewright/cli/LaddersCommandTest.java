package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LaddersCommandTest {
  @TempDir private static Path dir;
  private static Path workspace;

  /** Sixty requests: the cheap model answers the short ones, the dear one all but a few. */
  @BeforeAll
  static void load() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
    var rows = new StringBuilder("id,prompt,model,answer,score,cost\n");
    for (int i = 0; i < 60; i++) {
      boolean easy = i % 2 == 0;
      String prompt =
          easy ? "add " + i + " and " + random.nextInt(90) : "prove the theorem number " + i;
      row(rows, i, prompt, "small", easy ? 1 : 0, 0.001);
      row(rows, i, prompt, "mid", easy || i % 4 == 1 ? 1 : 0, 0.004);
      row(rows, i, prompt, "large", i == 7 ? 0 : 1, 0.02);
    }
    Path file = Files.writeString(dir.resolve("answers.csv"), rows);
    workspace = dir.resolve("w.lanewright");
    Fixture.load(workspace, "s", List.of(file));
  }

  private static void row(
      StringBuilder rows, int i, String prompt, String model, int score, double cost) {
    rows.append("%d,%s,p/%s,an answer,%d,%s%n".formatted(i, prompt, model, score, cost));
  }

  private static Fixture.Ran ladders(String... more) {
    List<String> args =
        new java.util.ArrayList<>(
            List.of("ladders", "--workspace", workspace.toString(), "--evalset", "s"));
    args.addAll(List.of(more));
    return Fixture.run(args.toArray(String[]::new));
  }

  @Test
  void fewSamplesAreMeasuredByNestedCrossValidation() {
    Fixture.Ran ran = ladders("--tiers", "2,3", "--json");
    assertThat(ran.code()).as(ran.err()).isEqualTo(Cli.DONE);
    JsonNode doc = ran.json();
    assertThat(doc.propertyNames())
        .containsExactly("evalset", "measured", "n", "single", "oracle", "ladders");
    assertThat(doc.get("measured").asString()).isEqualTo("nested_cross_validation");
    assertThat(doc.get("n").asInt()).isEqualTo(60);
    assertThat(doc.at("/single/models/0").asString()).isEqualTo("p/large");
    assertThat(doc.get("ladders")).hasSize(6);
    JsonNode policy = doc.at("/ladders/0");
    assertThat(policy.propertyNames())
        .containsExactly(
            "tiers",
            "kind",
            "models",
            "quality",
            "costPerRequest",
            "change",
            "costShare",
            "hullCostPerRequest",
            "optimism");
    assertThat(policy.get("models")).hasSize(5);
    // Words tell the short requests apart: half of them need not be dear.
    assertThat(policy.at("/costShare/value").asDouble()).isLessThan(0.8);
    assertThat(doc.at("/oracle/costPerRequest").asDouble()).isLessThan(0.02);
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(ladders("--tiers", "4").err()).contains("there are 3");
    assertThat(ladders("--tiers", "9").err()).contains("from 2 to 6");
    assertThat(ladders("--keep", "2").err()).contains("at most 1");
  }

  @Test
  void pricesAreTypedAndKept() {
    Fixture.Ran typed =
        Fixture.run(
            "models", "--workspace", workspace.toString(), "--price", "p/small=0.5,2@2025-01-02");
    assertThat(typed.code()).as(typed.err()).isEqualTo(Cli.DONE);
    JsonNode models =
        Fixture.run("models", "--workspace", workspace.toString(), "--json").json().get("models");
    JsonNode small =
        models
            .valueStream()
            .filter(m -> m.get("model").asString().equals("p/small"))
            .findFirst()
            .orElseThrow();
    assertThat(small.get("outputPerMillion").asDouble()).isEqualTo(2);
    assertThat(small.get("validFrom").asString()).isEqualTo("2025-01-02");
    Fixture.Ran wrong =
        Fixture.run("models", "--workspace", workspace.toString(), "--price", "small=1");
    assertThat(wrong.code()).isEqualTo(Cli.WRONG);
    assertThat(wrong.err()).contains("is not MODEL=IN,OUT");
  }
}
