package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.json.PolicyJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TuneCommandTest {
  @TempDir private static Path dir;
  private static Path workspace;

  @BeforeAll
  static void load() {
    workspace = dir.resolve("w.lanewright");
    Fixture.load(workspace, "s", List.of(Fixture.SAMPLE));
  }

  private static Fixture.Ran tune(String... more) {
    String[] args = new String[8 + more.length];
    List<String> first =
        List.of(
            "tune",
            "--workspace",
            workspace.toString(),
            "--evalset",
            "s",
            "--policy",
            Fixture.POLICY.toString(),
            "--json");
    for (int i = 0; i < args.length; i++) {
      args[i] = i < first.size() ? first.get(i) : more[i - first.size()];
    }
    return Fixture.run(args);
  }

  @Test
  void savesDollarsAtTheFloorAndWritesThePolicy() throws IOException {
    Path out = dir.resolve("tuned.json");
    Fixture.Ran ran = tune("--floor", "0.93", "--no-control", "--out", out.toString());
    assertThat(ran.code()).as(ran.err()).isEqualTo(Cli.DONE);
    JsonNode doc = ran.json();
    assertThat(doc.propertyNames())
        .containsExactly(
            "policy",
            "changes",
            "goal",
            "bound",
            "categoryFloors",
            "p95Ms",
            "meets",
            "exact",
            "samples",
            "leftOut",
            "objective",
            "oracle",
            "before",
            "after",
            "optimism",
            "looks",
            "control");
    assertThat(doc.get("looks").asInt()).isPositive();
    double before = doc.at("/before/tune/costPerRequest/value").asDouble();
    assertThat(doc.at("/after/tune/costPerRequest/value").asDouble()).isLessThan(before);
    assertThat(doc.at("/oracle").asDouble()).isLessThan(doc.at("/objective").asDouble());
    assertThat(doc.at("/after/report/n").asInt()).isPositive();
    assertThat(PolicyJson.read(out).tiers()).hasSize(3);
  }

  @Test
  void exitsWith1WhereTheFloorCannotBeMet() {
    Fixture.Ran ran = tune("--floor", "1", "--no-control");
    assertThat(ran.code()).isEqualTo(Cli.GATE_FAILS);
    assertThat(ran.json().at("/meets").asBoolean()).isFalse();
  }

  @Test
  void namesAnUnknownCategoryAndAWrongBound() {
    Fixture.Ran category = tune("--floor", "0.9", "--category-floor", "nothing=0.9");
    assertThat(category.code()).isEqualTo(Cli.WRONG);
    assertThat(category.err()).contains("has no category \"nothing\"", "greeting");
    assertThat(tune("--floor", "94").err()).contains("from 0 to 1, found 94");
  }
}
