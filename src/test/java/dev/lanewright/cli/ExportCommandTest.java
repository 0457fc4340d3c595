package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.RandomPolicies;
import dev.lanewright.policy.json.PolicyJson;
import dev.lanewright.store.Workspace;
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
        .containsExactly("policy", "hash", "target", "files", "fits", "notes", "since");
    assertThat(document.get("since").isNull()).isTrue();
    assertThat(document.get("target").asString()).isEqualTo("policy");
    assertThat(PolicyJson.read(Path.of(document.get("files").get(0).asString()))).isEqualTo(policy);
  }

  @Test
  void tellsWhatChangedSinceTheLastExport() throws IOException {
    Path workspace = dir.resolve("w.lanewright");
    Workspace.create(workspace).close();
    Policy policy = RandomPolicies.of(3);
    Path file = Files.writeString(dir.resolve("p.json"), PolicyJson.write(policy));
    export(file, workspace);
    assertThat(json().get("since").isNull()).isTrue();
    String other = policy.tiers().getFirst().name();
    assertThat(policy.defaultTier()).isNotEqualTo(other);
    Files.writeString(file, PolicyJson.write(policy.withDefault(other)));
    export(file, workspace);
    JsonNode since = json().get("since");
    assertThat(since.get("policy").asString()).isEqualTo(policy.name());
    assertThat(since.get("changes").get(0).asString())
        .isEqualTo("default %s → %s".formatted(policy.defaultTier(), other));
    JsonNode change = since.get("files").get(0);
    assertThat(change.get("file").asString()).isEqualTo("lanewright_router.py");
    assertThat(change.get("added").asInt()).isEqualTo(change.get("removed").asInt()).isPositive();
    export(file, workspace);
    assertThat(json().get("since").get("files")).isEmpty();
  }

  private void export(Path file, Path workspace) {
    out.getBuffer().setLength(0);
    assertThat(
            run(
                "export",
                "--policy",
                file.toString(),
                "--target",
                "python",
                "--out",
                dir.resolve("out").toString(),
                "--workspace",
                workspace.toString(),
                "--json"))
        .isZero();
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString());
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
