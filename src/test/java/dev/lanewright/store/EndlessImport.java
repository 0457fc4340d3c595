package dev.lanewright.store;

import dev.lanewright.evalset.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * Imports one made-up file after another into a workspace, each into a set of its own, for ever.
 */
final class EndlessImport {
  static final int SAMPLES = 4_000;
  static final int ANSWERS = 2 * SAMPLES;

  private EndlessImport() {}

  public static void main(String[] args) {
    var executor = Executors.newSingleThreadExecutor();
    try (var ws = Workspace.open(Path.of(args[0]))) {
      for (int k = new EvalSets(ws).list().size(); ; k++) {
        String sha = "file " + k;
        try (var run = ImportRun.begin(ws, "set " + k, sha, sha, "{}", executor)) {
          for (int i = 0; i < SAMPLES; i++) {
            run.accept(
                Sample.of("k" + i, "prompt ".repeat(10) + i, "c" + i % 9),
                List.of(Fixtures.answer("a", i % 2, "reply " + i), Fixtures.answer("b", 1, null)));
          }
          run.commit();
        }
        System.out.println("imported");
      }
    }
  }
}
