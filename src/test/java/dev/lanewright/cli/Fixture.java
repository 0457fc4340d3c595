package dev.lanewright.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports files and runs commands as a shell would. */
final class Fixture {
  static final Path SAMPLE = Path.of("sample-data/support-desk.jsonl.gz");
  static final Path POLICY = Path.of("sample-data/support-v3.json");

  private Fixture() {}

  /** Where the shared recorded data lies. */
  static Path shared() {
    return Path.of(System.getProperty("lanewright.shared.data", "../shared/data"));
  }

  /** Imports files with the command of that name. */
  static JsonNode load(Path workspace, String name, List<Path> files, String... more) {
    var args = new ArrayList<String>(List.of("import"));
    files.forEach(f -> args.add(f.toString()));
    args.addAll(List.of("--workspace", workspace.toString(), "--evalset", name, "--json"));
    args.addAll(List.of(more));
    Ran ran = run(args.toArray(String[]::new));
    if (ran.code() != Cli.DONE) {
      throw new AssertionError(ran.err());
    }
    return ran.json();
  }

  /** What a command printed and how it ended. */
  record Ran(int code, String out, String err) {
    JsonNode json() {
      return new JsonMapper().readTree(out);
    }
  }

  static Ran run(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = new Cli(new PrintWriter(out), new PrintWriter(err), "the log").run(args);
    return new Ran(code, out.toString(), err.toString());
  }
}
