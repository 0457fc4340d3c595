package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The README's example for GitHub Actions is YAML, and its command runs as it stands there. */
class ReadmeGateTest {
  @TempDir private Path folder;

  @Test
  void theWorkflowsCommandHoldsARouterChangeBack() throws Exception {
    Path bash = Path.of("/bin/bash");
    Assumptions.assumeTrue(Files.isExecutable(bash), "there is no bash here");
    JsonNode workflow = new YAMLMapper().readTree(example());
    List<String> commands =
        workflow
            .at("/jobs/gate/steps")
            .valueStream()
            .filter(step -> step.has("run"))
            .map(step -> step.get("run").asString())
            .toList();
    assertThat(commands).hasSize(1);
    assertThat(workflow.has("on") || workflow.has("true")).isTrue();
    data();
    program();
    assertThat(run(bash, commands.getFirst())).as(said()).isEqualTo(1);
    JsonNode gate = new JsonMapper().readTree(folder.resolve("gate.json").toFile());
    assertThat(gate.get("ruling").asString()).isEqualTo("does-not-ship");
    assertThat(Files.readString(folder.resolve("gate.xml"))).contains("<testsuite");

    Files.copy(
        folder.resolve("routing/in-production.json"),
        folder.resolve("routing/policy.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(run(bash, commands.getFirst()))
        .as(Files.readString(folder.resolve("gate.json")))
        .isZero();
  }

  private static String example() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int from = readme.indexOf("# .github/workflows/router.yml");
    return readme.substring(from, readme.indexOf("```", from));
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("out.txt"));
  }

  private int run(Path bash, String command) throws Exception {
    // As the runner does it.
    Process process =
        new ProcessBuilder(
                bash.toString(), "--noprofile", "--norc", "-eo", "pipefail", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  /** A thousand requests; the strong model is always right, the cheap one in nine of ten. */
  private void data() throws IOException {
    Path routing = Files.createDirectories(folder.resolve("routing"));
    var rows = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      for (String model : List.of("small", "large")) {
        rows.append(
            """
            {"id": "s%d", "prompt": "question %d", "category": "billing", "model": "p/%s", "answer": "a", "score": %d, "cost": 0.001}
            """
                .formatted(i, i, model, model.equals("small") && i % 10 == 0 ? 0 : 1));
      }
    }
    Fixture.load(
        routing.resolve("evals.lanewright"),
        "support",
        List.of(Files.writeString(folder.resolve("rows.jsonl"), rows)));
    String policy =
        """
        {"lanewright": 1, "name": "%s", "tiers": [{"name": "small", "model": "p/small"},
         {"name": "large", "model": "p/large"}], "stages": [], "default": "%s"}
        """;
    Files.writeString(routing.resolve("policy.json"), policy.formatted("cheap", "small"));
    Files.writeString(routing.resolve("in-production.json"), policy.formatted("strong", "large"));
  }

  /** The launcher, on the classes under test. */
  private void program() throws IOException {
    Path file = Files.createDirectories(folder.resolve("lanewright/bin")).resolve("lanewright");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path =
        List.of(Child.classPath().split(File.pathSeparator)).stream()
            .map(p -> Path.of(p).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    Path arguments =
        Files.writeString(
            folder.resolve("java.txt"),
            "-XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp \"" + path + "\"\n",
            StandardCharsets.UTF_8);
    Files.writeString(
        file,
        """
        #!/bin/sh
        exec "%s" "@%s" dev.lanewright.Lanewright "$@"
        """
            .formatted(java, arguments));
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
