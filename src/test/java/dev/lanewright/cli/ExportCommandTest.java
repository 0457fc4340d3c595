package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.RandomPolicies;
import dev.lanewright.policy.json.PolicyJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest {
  @TempDir private Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return new Cli(new PrintWriter(out), new PrintWriter(err), "the log").run(args);
  }

  @Test
  void writesAPolicyThatLoadsBackEqual() throws IOException {
    Policy policy = RandomPolicies.of(3);
    Path file = Files.writeString(dir.resolve("p.json"), PolicyJson.write(policy));
    Path to = dir.resolve("new/folder");
    assertThat(
            run(
                "export",
                "--policy",
                file.toString(),
                "--target",
                "policy",
                "--out",
                to.toString(),
                "--json"))
        .isZero();
    JsonNode document = JsonMapper.shared().readTree(out.toString());
    assertThat(document.propertyNames())
        .containsExactly("policy", "hash", "target", "files", "fits", "notes");
    assertThat(document.get("target").asString()).isEqualTo("policy");
    assertThat(PolicyJson.read(Path.of(document.get("files").get(0).asString()))).isEqualTo(policy);
  }

  @Test
  void namesTheFileAndThePlaceOfABadPolicy() throws IOException {
    Path file = Files.writeString(dir.resolve("p.json"), "{\"lanewright\": 1, \"nam\": \"x\"}");
    assertThat(
            run(
                "export",
                "--policy",
                file.toString(),
                "--target",
                "python",
                "--out",
                dir.toString()))
        .isEqualTo(Cli.WRONG);
    assertThat(err.toString()).contains("p.json", "line 1", "nam", "did you mean \"name\"?");
    assertThat(
            run("export", "--policy", "none.json", "--target", "python", "--out", dir.toString()))
        .isEqualTo(Cli.WRONG);
    assertThat(err.toString()).contains("there is no file \"none.json\"");
  }
}
