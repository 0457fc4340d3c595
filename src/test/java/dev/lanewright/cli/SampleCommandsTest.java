package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.cli.Fixture.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The commands on the bundled sample project. Expected figures come from a separate simulation of
 * the same file in Python, written for this test from the policy's semantics.
 */
class SampleCommandsTest {
  private static final String[] FIGURES = {
    "quality",
    "cost",
    "costPerRequest",
    "qualityPerDollar",
    "diversionRate",
    "fallbackRate",
    "regressionRate",
    "p50Ms",
    "p95Ms",
    "p99Ms",
    "routingAccuracy"
  };

  @TempDir private static Path dir;
  private static String workspace = "";
  private static JsonNode evaluated = MissingNode.getInstance();

  @BeforeAll
  static void load() {
    Path file = dir.resolve("sample.lanewright");
    JsonNode imported = Fixture.load(file, "support-desk", List.of(Fixture.SAMPLE));
    assertThat(imported.get("samples").asInt()).isEqualTo(6_000);
    assertThat(imported.get("layout").asString()).isEqualTo("nested");
    assertThat(imported.get("rejectedCount").asInt()).isZero();
    workspace = file.toString();
    evaluated = evaluate().json();
  }

  @Test
  void evaluatesTheSamplePolicy() {
    JsonNode doc = evaluated;
    assertThat(doc.get("n").asInt()).isEqualTo(6_000);
    assertThat(doc.get("covered").asInt()).isEqualTo(5_850);
    JsonNode all = doc.get("overall");
    assertThat(value(all, "quality")).isCloseTo(0.945641, within(1e-6));
    assertThat(value(all, "cost")).isCloseTo(12.278284, within(1e-6));
    assertThat(value(all, "costPerRequest")).isCloseTo(0.002098852, within(1e-9));
    assertThat(value(all, "fallbackRate")).isCloseTo(352 / 3_554.0, within(1e-9));
    assertThat(value(all, "regressionRate")).isCloseTo(265 / 5_720.0, within(1e-9));
    assertThat(value(all, "routingAccuracy")).isCloseTo(4_161 / 5_950.0, within(1e-9));
    assertThat(all.get("p95Ms").asDouble()).isEqualTo(5_563);
    JsonNode delta = doc.get("delta");
    assertThat(value(delta, "quality")).isCloseTo(-0.01424825, within(1e-7));
    assertThat(delta.get("quality").get("n").asInt()).isEqualTo(5_720);
    assertThat(value(delta, "cost")).isCloseTo(-0.004507952, within(1e-9));
    assertThat(doc.get("tiers").values().stream().map(t -> t.get("started").asInt()))
        .containsExactly(3_643, 1_551, 806);
    assertThat(doc.get("tiers").values().stream().map(t -> t.get("served").asInt()))
        .containsExactly(3_202, 1_856, 792);
    assertThat(doc.get("misroutedPins").asInt()).isZero();
  }

  @Test
  void keepsTheFormOfTheEvaluateDocument() {
    JsonNode doc = evaluated;
    assertThat(doc.propertyNames())
        .containsExactly(
            "policy",
            "n",
            "covered",
            "assumed",
            "unpriced",
            "misroutedPins",
            "breakEvenFallback",
            "cascade",
            "overall",
            "delta",
            "tiers",
            "categories",
            "baseline",
            "references");
    assertThat(doc.get("overall").propertyNames()).containsExactly(FIGURES);
    assertThat(doc.get("overall").get("quality").propertyNames())
        .containsExactly("value", "n", "lo", "hi");
    assertThat(doc.get("delta").propertyNames()).containsExactly("quality", "cost", "p95Ms");
    assertThat(doc.get("categories")).hasSize(5);
    assertThat(doc.get("categories").get(0).propertyNames())
        .contains(FIGURES)
        .startsWith("name", "n", "covered")
        .endsWith("delta");
    assertThat(doc.get("tiers").get(0).propertyNames())
        .contains(FIGURES)
        .startsWith("name", "model", "started", "served", "attempts", "escalated");
    assertThat(doc.get("baseline").propertyNames())
        .containsExactly("name", "pairs", "covered", "quality", "costPerRequest");
    assertThat(doc.get("references").values().stream().map(r -> r.get("kind").asString()))
        .contains("all_cheap", "all_strong", "random", "constant", "shuffled", "hull", "oracle");
  }

  @Test
  void comparesWithWhatProductionDidAndWithAPolicy() {
    JsonNode production = evaluate("--baseline", "field:production").json();
    assertThat(production.get("delta").get("quality").get("n").asInt()).isBetween(5_600, 5_850);
    JsonNode same = evaluate("--baseline", Fixture.POLICY.toString()).json();
    assertThat(value(same.get("delta"), "quality")).isZero();
    assertThat(same.get("baseline").get("name").asString()).isEqualTo("support-v3");
  }

  @Test
  void looksAtOneSplit() {
    int tune = evaluate("--split", "tune").json().get("n").asInt();
    int calibrate = evaluate("--split", "calibrate").json().get("n").asInt();
    int report = evaluate("--split", "report").json().get("n").asInt();
    assertThat(tune + calibrate + report).isEqualTo(6_000);
    assertThat(tune).isBetween(2_850, 3_150);
  }

  @Test
  void writesEveryDecision() throws IOException {
    Path out = dir.resolve("decisions.csv");
    assertThat(evaluate("--decisions", out.toString()).code()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSizeGreaterThan(6_000);
    assertThat(lines.getFirst())
        .isEqualTo("sample,category,split,start,served,quality,cost,latencyMs,reasons,words");
    assertThat(lines.stream().filter(l -> l.startsWith("sd-")).count()).isEqualTo(6_000);
  }

  @Test
  void drawsTheFrontierOfAField() {
    JsonNode doc =
        Fixture.run(
                "frontier",
                "--workspace",
                workspace,
                "--evalset",
                "support-desk",
                "--score",
                "difficulty",
                "--weak",
                "claude-haiku-5-5",
                "--strong",
                "anthropic/claude-opus-5-5",
                "--json")
            .json();
    assertThat(doc.propertyNames())
        .containsExactly(
            "evalset",
            "score",
            "edges",
            "n",
            "points",
            "apgr",
            "cpt",
            "aiq",
            "weak",
            "strong",
            "oracle",
            "references");
    assertThat(doc.get("points")).hasSize(11);
    assertThat(doc.get("points").get(0).propertyNames())
        .containsExactly("threshold", "strongShare", "quality", "cost", "pgr");
    assertThat(doc.get("cpt").propertyNames()).containsExactly("20", "50", "80");
    assertThat(doc.get("apgr").asDouble()).isBetween(0.75, 0.95);
    assertThat(doc.get("aiq").asDouble()).isBetween(0.7, 1.0);
  }

  @Test
  void listsSetsAndModels() {
    JsonNode sets = Fixture.run("evalsets", "--workspace", workspace, "--json").json();
    JsonNode set = sets.get("evalsets").get(0);
    assertThat(set.propertyNames())
        .containsExactly("name", "samples", "answers", "models", "categories", "files", "created");
    assertThat(set.get("answers").asInt()).isEqualTo(18_000 - 457);
    JsonNode models = Fixture.run("models", "--workspace", workspace, "--json").json();
    JsonNode first = models.get("models").get(0);
    assertThat(first.propertyNames())
        .containsExactly(
            "model",
            "provider",
            "id",
            "label",
            "kind",
            "tier",
            "inputPerMillion",
            "outputPerMillion",
            "validFrom",
            "priceSource",
            "evalsets");
    assertThat(first.get("model").asString()).isEqualTo("anthropic/claude-haiku-5-5");
    assertThat(first.get("inputPerMillion").asDouble()).isEqualTo(0.10);
  }

  @Test
  void saysInASentenceWhatIsWrong() throws IOException {
    Path broken = Files.writeString(dir.resolve("broken.json"), "{\"lanewright\": 1, \"nmae\": 1}");
    sentence(
        2,
        "no eval set named",
        "evaluate",
        "--workspace",
        workspace,
        "--evalset",
        "x",
        "--policy",
        Fixture.POLICY.toString());
    sentence(
        2,
        "broken.json",
        "evaluate",
        "--workspace",
        workspace,
        "--evalset",
        "support-desk",
        "--policy",
        broken.toString());
    sentence(2, "nowhere", "evalsets", "--workspace", dir.resolve("nowhere").toString());
    sentence(2, "--policy", "evaluate", "--workspace", workspace, "--evalset", "support-desk");
    sentence(
        2,
        "no field",
        "evaluate",
        "--workspace",
        workspace,
        "--evalset",
        "support-desk",
        "--policy",
        Fixture.POLICY.toString(),
        "--baseline",
        "field:nothing");
    sentence(
        2,
        "gpt-9",
        "frontier",
        "--workspace",
        workspace,
        "--evalset",
        "support-desk",
        "--score",
        "chars",
        "--weak",
        "gpt-9",
        "--strong",
        "claude-opus-5-5");
    sentence(
        2,
        "wit",
        "frontier",
        "--workspace",
        workspace,
        "--evalset",
        "support-desk",
        "--score",
        "wit",
        "--weak",
        "claude-haiku-5-5",
        "--strong",
        "claude-opus-5-5");
  }

  private static void sentence(int code, String part, String... args) {
    Ran ran = Fixture.run(args);
    assertThat(ran.code()).as(ran.err()).isEqualTo(code);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("lanewright: ").contains(part).doesNotContain("\tat ");
  }

  private static Ran evaluate(String... more) {
    var args =
        new ArrayList<>(
            List.of(
                "evaluate",
                "--workspace",
                workspace,
                "--evalset",
                "support-desk",
                "--policy",
                Fixture.POLICY.toString(),
                "--json"));
    args.addAll(List.of(more));
    Ran ran = Fixture.run(args.toArray(String[]::new));
    assertThat(ran.err()).isEmpty();
    return ran;
  }

  private static double value(JsonNode figures, String name) {
    return figures.get(name).get("value").asDouble();
  }
}
