package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** The gate as CI sees it: exit codes, JSON, JUnit XML. */
class GateCommandTest {
  private static final String POLICY =
      """
      {"lanewright": 1, "name": "cheap <for> all", "tiers": [
        {"name": "small", "model": "p/small"}, {"name": "large", "model": "p/large"}],
       "stages": [], "default": "small"}
      """;

  @TempDir private static Path dir;
  private static Path workspace = Path.of("");
  private static Path policy = Path.of("");

  /** 300 pairs without a loss in "safe", and 40 losses in 300 in "harmed". */
  @BeforeAll
  static void load() throws IOException {
    var rows = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      boolean harmed = i % 2 == 1;
      int small = harmed && i < 80 ? 0 : 1;
      for (String model : List.of("small", "large")) {
        rows.append(
            """
            {"id": "s%d", "prompt": "question %d", "category": "%s", "model": "p/%s", "answer": "a", \
            "score": %d, "cost": %s, "latency": %d}
            """
                .formatted(
                    i,
                    i,
                    harmed ? "harmed" : "safe",
                    model,
                    model.equals("small") ? small : 1,
                    model.equals("small") ? "0.0001" : "0.01",
                    model.equals("small") ? 500 : 2000));
      }
    }
    Path file = Files.writeString(dir.resolve("rows.jsonl"), rows);
    workspace = dir.resolve("gate.lanewright");
    Fixture.load(workspace, "set", List.of(file));
    policy = Files.writeString(dir.resolve("policy.json"), POLICY);
  }

  private static Fixture.Ran gate(String... more) {
    var args =
        new ArrayList<>(List.of("gate", "--workspace", workspace.toString(), "--evalset", "set"));
    args.addAll(List.of("--policy", policy.toString()));
    args.addAll(List.of(more));
    if (!args.contains("--split")) {
      args.addAll(List.of("--split", "all"));
    }
    return Fixture.run(args.toArray(String[]::new));
  }

  @Test
  void doesNotShipWhatLosesACategory() {
    Fixture.Ran ran = gate("--json");
    assertThat(ran.code()).isEqualTo(Cli.GATE_FAILS);
    JsonNode doc = ran.json();
    assertThat(doc.get("ruling").asString()).isEqualTo("does-not-ship");
    assertThat(doc.get("headline").asString()).isEqualTo("Does not ship: harmed");
    assertThat(doc.get("harmed").get(0).asString()).isEqualTo("harmed");
    JsonNode harmed = category(doc, "harmed");
    assertThat(harmed.get("losses").asInt()).isEqualTo(40);
    assertThat(harmed.get("method").asString()).isEqualTo("tango");
    assertThat(harmed.get("change").get("value").asDouble()).isCloseTo(-40 / 300.0, within(1e-6));
    assertThat(category(doc, "safe").get("ruling").asString()).isEqualTo("ships");
    // 0.01 - 0.0001 saved on each of 1,000 requests.
    assertThat(
            gate("--volume", "1000", "--json").json().get("savedPerMonth").get("value").asDouble())
        .isCloseTo(9.9, within(1e-9));
    assertThat(doc.get("p95ChangeMs").asDouble()).isEqualTo(-1500);
  }

  @Test
  void shipsByWhatTheTrafficIs() {
    Fixture.Ran ran = gate("--mix", "safe=1", "--json");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isEqualTo(Cli.DONE);
    assertThat(ran.json().get("categories").size()).isEqualTo(1);
    assertThat(gate("--margin", "0.2").code()).isEqualTo(Cli.DONE);
    assertThat(gate("--margin", "0.1", "--overall-only").code()).isEqualTo(Cli.DONE);
    assertThat(gate("--margin", "0.1").code()).isEqualTo(Cli.GATE_FAILS);
  }

  @Test
  void tellsHowOftenASplitWasLookedAt() {
    int before = gate("--split", "tune", "--json").json().get("looks").asInt();
    assertThat(gate("--split", "tune", "--json").json().get("looks").asInt())
        .as("the same question again")
        .isEqualTo(before);
    int more = gate("--split", "tune", "--baseline", "cheap", "--json").json().get("looks").asInt();
    assertThat(more).isEqualTo(before + 1);
  }

  @Test
  void writesJUnitXmlThatABuildServerReads() throws Exception {
    Path file = dir.resolve("gate.xml");
    gate("--junit", file.toString());
    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement();
    assertThat(suite.getAttribute("name")).isEqualTo("lanewright gate: cheap <for> all");
    assertThat(suite.getAttribute("tests")).isEqualTo("3");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(3);
    assertThat(suite.getAttribute("failures"))
        .isEqualTo(Integer.toString(suite.getElementsByTagName("failure").getLength()))
        .isEqualTo("2");
    valid(file);
    gate("--overall-only", "--junit", file.toString());
    valid(file);
    assertThat(Files.readString(file)).contains("<skipped>does not decide: ");
  }

  /** By what the schemas of Surefire and of Jenkins have in common. */
  private static void valid(Path file) throws Exception {
    var schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(GateCommandTest.class.getResource("/dev/lanewright/ship/junit.xsd"));
    schema.newValidator().validate(new StreamSource(file.toFile()));
  }

  @Test
  void refusesWhatIsWrong() {
    assertThat(gate("--margin", "0").code()).isEqualTo(Cli.WRONG);
    assertThat(gate("--volume", "0").err()).contains("volume");
    assertThat(gate("--mix", "nobody=1").err()).contains("no category \"nobody\"", "safe, harmed");
    assertThat(gate("--bar", "95").code()).isEqualTo(Cli.WRONG);
    assertThat(gate("--junit", dir.resolve("none/gate.xml").toString()).code())
        .isEqualTo(Cli.OUTSIDE);
  }

  private static JsonNode category(JsonNode doc, String name) {
    for (JsonNode c : doc.get("categories")) {
      if (c.get("name").asString().equals(name)) {
        return c;
      }
    }
    throw new AssertionError("no category " + name);
  }
}
