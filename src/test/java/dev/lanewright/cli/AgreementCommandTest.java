package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Agreement of recorded judges. The figures of the shared data were computed with scikit-learn
 * 1.2.1 ({@code cohen_kappa_score}) and NumPy on the same files.
 */
final class AgreementCommandTest {
  private static final Path DATA = Fixture.shared();

  @TempDir private Path dir;

  @Test
  void judgesOfLlmBarAgainstTheGoldLabel() {
    needsTheData();
    Path workspace = dir.resolve("w.lanewright");
    Path file = DATA.resolve("llmbar/judgments.jsonl");
    JsonNode imported = Fixture.load(workspace, "llmbar", List.of(file));
    assertThat(imported.get("layout").asString()).isEqualTo("verdicts");
    assertThat(imported.get("pairs").asInt()).isEqualTo(419);
    // 10,056 judgments and 419 gold labels.
    assertThat(imported.get("verdicts").asInt()).isEqualTo(10_475);
    assertThat(imported.get("rejectedCount").asInt()).isZero();
    JsonNode again = Fixture.load(workspace, "llmbar", List.of(file));
    assertThat(again.get("alreadyImported").asBoolean()).isTrue();

    JsonNode all = agreement(workspace, "llmbar");
    assertThat(pair(all, "gold", "GPT-4 Vanilla").get("items").asInt()).isEqualTo(838);
    figures(all, "GPT-4 Vanilla", "gold", 0.8449, 0.6898);
    figures(all, "ChatGPT Vanilla", "gold", 0.3998, -0.2014);
    assertThat(value(rater(all, "GPT-4 Vanilla"), "flipRate")).isCloseTo(0.0716, within(5e-5));
    assertThat(value(rater(all, "ChatGPT Vanilla"), "flipRate")).isCloseTo(0.3413, within(5e-5));
    int unreadable = 0;
    for (JsonNode rater : all.get("raters")) {
      unreadable += rater.get("unreadable").asInt();
      assertThat(rater.get("costUsd").isNull()).isTrue();
    }
    assertThat(unreadable).isEqualTo(29);
    assertThat(all.get("convention").get("words").get(0).asString()).contains("pooled");

    JsonNode first = agreement(workspace, "llmbar", "--orders", "first");
    assertThat(value(pair(first, "GPT-4 Vanilla", "gold"), "kappa"))
        .isCloseTo(0.6565, within(5e-5));
    assertThat(value(pair(first, "ChatGPT Vanilla", "gold"), "kappa"))
        .isCloseTo(-0.1837, within(5e-5));
    JsonNode falcon = pair(agreement(workspace, "llmbar"), "PaLM2 CoT", "gold");
    assertThat(falcon.get("items").asInt()).isEqualTo(838);
    JsonNode readable =
        pair(agreement(workspace, "llmbar", "--unreadable", "left_out"), "PaLM2 CoT", "gold");
    assertThat(readable.get("items").asInt()).isEqualTo(832);
    assertThat(readable.get("leftOut").asInt()).isEqualTo(6);
  }

  @Test
  void judgesOfPandaLmAgainstTheMajorityOfPeople() {
    needsTheData();
    Path workspace = dir.resolve("w.lanewright");
    // Together, as a person picks them: each file has columns of its own.
    JsonNode imported =
        Fixture.load(
            workspace,
            "pandalm",
            Stream.of("testset-v1", "gpt-3.5-turbo-testset-v1", "pandalm-7b-testset-v1")
                .map(name -> DATA.resolve("pandalm/" + name + ".json"))
                .toList());
    assertThat(imported.get("rejectedCount").asInt()).isZero();
    assertThat(imported.get("verdicts").asInt()).isEqualTo(5 * 999);
    JsonNode all = agreement(workspace, "pandalm");
    figures(all, "gpt-3.5-turbo", "people (majority)", 0.6977, 0.4755);
    figures(all, "pandalm-7b", "people (majority)", 0.6677, 0.4354);
    JsonNode judges = pair(all, "gpt-3.5-turbo", "pandalm-7b");
    assertThat(judges.get("disagreements").asInt()).isEqualTo(315);
    assertThat(judges.get("items").asInt()).isEqualTo(999);
    JsonNode gpt = rater(all, "gpt-3.5-turbo");
    assertThat(gpt.get("unreadable").asInt()).isEqualTo(25);
    assertThat(gpt.get("verdicts").asInt()).isEqualTo(999);
    JsonNode counts = judges.get("confusion").get("counts");
    int ties = 0;
    boolean first = judges.get("a").asString().equals("gpt-3.5-turbo");
    for (int i = 0; i < 5; i++) {
      ties += (first ? counts.get(1).get(i) : counts.get(i).get(1)).asInt();
    }
    assertThat(ties).isEqualTo(38);
    assertThat(gpt.get("flipRate").get("value").isNull()).isTrue();

    JsonNode readable = agreement(workspace, "pandalm", "--unreadable", "left_out");
    assertThat(pair(readable, "gpt-3.5-turbo", "pandalm-7b").get("disagreements").asInt())
        .isEqualTo(290);
    JsonNode decided = agreement(workspace, "pandalm", "--ties", "left_out");
    assertThat(pair(decided, "gpt-3.5-turbo", "pandalm-7b").get("items").asInt()).isLessThan(999);
  }

  @Test
  void namesAndConventionsAreChecked() throws IOException {
    Path workspace = dir.resolve("w.lanewright");
    Path file = dir.resolve("v.csv");
    Files.writeString(
        file,
        """
        prompt,answer_a,answer_b,judge,winner
        q1,x,y,one,A
        q1,x,y,two,A
        q2,x,y,one,tie
        q2,x,y,two,B
        q3,x,y,one,
        q3,x,y,two,B
        """);
    JsonNode imported = Fixture.load(workspace, "s", List.of(file));
    assertThat(imported.get("verdicts").asInt()).isEqualTo(6);
    JsonNode all = agreement(workspace, "s");
    JsonNode two = all.get("pairs").get(0);
    assertThat(two.get("items").asInt()).isEqualTo(3);
    assertThat(value(two, "agreement")).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(
            value(
                agreement(workspace, "s", "--ties", "left_out", "--unreadable", "left_out")
                    .get("pairs")
                    .get(0),
                "agreement"))
        .isEqualTo(1);
    Fixture.Ran unknown =
        Fixture.run(
            "agreement", "--workspace", workspace.toString(), "--evalset", "s", "--raters", "me");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("one, two");
    Fixture.Ran text =
        Fixture.run("agreement", "--workspace", workspace.toString(), "--evalset", "s");
    assertThat(text.out()).contains("an unreadable verdict is a class of its own", "33.33%");
  }

  @Test
  void verdictsOnTheSameAnswersTheOtherWayRoundAreCompared() throws IOException {
    Path workspace = dir.resolve("w.lanewright");
    for (String[] file :
        new String[][] {
          {"one", "x/m,x/n", "one,A", "one,A", "one,tie"},
          {"two", "x/n,x/m", "two,B", "two,A", "two,tie"},
        }) {
      var rows = new StringBuilder("prompt,model_a,model_b,judge,winner\n");
      for (int q = 0; q < 3; q++) {
        rows.append("q").append(q).append(",").append(file[1]).append(",");
        rows.append(file[2 + q]).append("\n");
      }
      Path csv = dir.resolve(file[0] + ".csv");
      Files.writeString(csv, rows);
      assertThat(Fixture.load(workspace, "s", List.of(csv)).get("verdicts").asInt()).isEqualTo(3);
    }
    JsonNode two = agreement(workspace, "s").get("pairs").get(0);
    assertThat(two.get("pairs").asInt()).isEqualTo(3);
    // "B of n and m" is what "A of m and n" says; on the second request they differ.
    assertThat(value(two, "agreement")).isCloseTo(2 / 3.0, within(1e-12));
  }

  private static void needsTheData() {
    assumeTrue(Files.isDirectory(DATA), "the shared recorded data is not here: " + DATA);
  }

  private static JsonNode agreement(Path workspace, String set, String... more) {
    var args = new ArrayList<String>(List.of("agreement", "--workspace", workspace.toString()));
    args.addAll(List.of("--evalset", set, "--json"));
    args.addAll(List.of(more));
    Fixture.Ran ran = Fixture.run(args.toArray(String[]::new));
    assertThat(ran.err()).isEmpty();
    return ran.json();
  }

  private static void figures(JsonNode all, String a, String b, double agreement, double kappa) {
    JsonNode pair = pair(all, a, b);
    assertThat(value(pair, "agreement")).isCloseTo(agreement, within(5e-5));
    assertThat(value(pair, "kappa")).isCloseTo(kappa, within(5e-5));
    assertThat(pair.get("kappa").get("lo").asDouble()).isLessThan(kappa);
    assertThat(pair.get("kappa").get("hi").asDouble()).isGreaterThan(kappa);
  }

  private static double value(JsonNode node, String key) {
    return node.get(key).get("value").asDouble();
  }

  private static JsonNode pair(JsonNode all, String a, String b) {
    for (JsonNode pair : all.get("pairs")) {
      String first = pair.get("a").asString();
      String second = pair.get("b").asString();
      if (first.equals(a) && second.equals(b) || first.equals(b) && second.equals(a)) {
        return pair;
      }
    }
    throw new AssertionError(a + " and " + b);
  }

  private static JsonNode rater(JsonNode all, String name) {
    for (JsonNode rater : all.get("raters")) {
      if (rater.get("name").asString().equals(name)) {
        return rater;
      }
    }
    throw new AssertionError(name);
  }
}
