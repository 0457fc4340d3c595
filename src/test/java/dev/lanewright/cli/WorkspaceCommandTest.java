package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.evalset.Sample;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.Workspace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkspaceCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path file;

  @BeforeEach
  void make() {
    file = folder.resolve("w.lanewright");
    try (Workspace workspace = Workspace.create(file);
        var pool = Executors.newCachedThreadPool();
        ImportRun run = ImportRun.begin(workspace, "set", "f", "1", "{}", pool)) {
      run.accept(Sample.of("k", "question", null), List.of());
      run.commit();
    }
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    return new Cli(new PrintWriter(out), new PrintWriter(err), "the log").run(args);
  }

  private JsonNode said() {
    return JsonMapper.shared().readTree(out.toString());
  }

  @Test
  void sharesMergesAndForgets() {
    String w = file.toString();
    String copy = folder.resolve("copy.lanewright").toString();
    assertThat(run("workspace", "share", "--workspace", w, "--out", copy, "--json")).isZero();
    assertThat(said().get("texts").asBoolean()).isTrue();
    assertThat(run("workspace", "share", "--workspace", w, "--out", copy)).isEqualTo(Cli.WRONG);
    assertThat(run("workspace", "merge", "--workspace", w, "--from", copy, "--json")).isZero();
    assertThat(said().get("added").asInt()).isZero();
    assertThat(run("workspace", "forget", "--workspace", w, "--evalset", "set"))
        .as("never without --yes")
        .isEqualTo(Cli.WRONG);
    assertThat(run("workspace", "forget", "--workspace", w, "--reviewer", "no", "--yes"))
        .isEqualTo(Cli.WRONG);
    assertThat(run("workspace", "forget", "--workspace", w, "--evalset", "set", "--yes", "--json"))
        .isZero();
    assertThat(said().get("count").asInt()).isEqualTo(1);
    try (Workspace workspace = Workspace.open(file)) {
      assertThat(new EvalSets(workspace).list()).isEmpty();
    }
  }
}
