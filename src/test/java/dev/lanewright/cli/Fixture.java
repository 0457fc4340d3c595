package dev.lanewright.cli;

import dev.lanewright.evalset.reader.Mapping;
import dev.lanewright.evalset.reader.Progress;
import dev.lanewright.evalset.reader.ReadOptions;
import dev.lanewright.evalset.reader.Readers;
import dev.lanewright.evalset.reader.Sniffer;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.Workspace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

  static void load(Path workspace, String name, List<Path> files, ReadOptions options) {
    Mapping mapping = Sniffer.sniff(files).mapping();
    try (ExecutorService writer = Executors.newSingleThreadExecutor();
        Workspace w = Workspace.openOrCreate(workspace);
        ImportRun run = ImportRun.begin(w, name, "file", name, "{}", writer)) {
      Readers.read(files, mapping, run, Progress.NONE, () -> false, options);
      run.commit();
    }
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
