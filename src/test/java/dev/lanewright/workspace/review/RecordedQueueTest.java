package dev.lanewright.workspace.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lanewright.cli.Cli;
import dev.lanewright.engine.review.Disputes;
import dev.lanewright.engine.review.DrawSpec;
import dev.lanewright.engine.review.Reason;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.ReviewDraw;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.Workspace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue of PandaLM's published verdicts: the pairs on which its two judges disagree. */
class RecordedQueueTest {
  @TempDir Path folder;

  @Test
  void theTwoJudgesOfPandaLmDisagreeOn315Pairs() {
    Path data = Path.of(System.getProperty("lanewright.shared.data", "none")).resolve("pandalm");
    assumeTrue(Files.isDirectory(data), "the shared data is not here");
    Path file = folder.resolve("w.lanewright");
    for (String name : List.of("testset-v1", "gpt-3.5-turbo-testset-v1", "pandalm-7b-testset-v1")) {
      load(file, data.resolve(name + ".json"));
    }
    try (Workspace workspace = Workspace.open(file)) {
      long set = Objects.requireNonNull(new EvalSets(workspace).find("pandalm")).id();
      var desk = new ReviewDesk(workspace, set);
      VerdictTable table = desk.table();
      Disputes disputes = Disputes.of(table);
      // An unreadable verdict is a class of its own; each judge saw each pair in one order only.
      assertThat(disputes.count(EnumSet.of(Reason.JUDGES_DISAGREE))).isEqualTo(315);
      assertThat(disputes.count(EnumSet.of(Reason.UNREADABLE))).isEqualTo(25);
      assertThat(disputes.count(EnumSet.of(Reason.FLIP))).isZero();
      ReviewDraw draw =
          desk.draw(
              "disagreements",
              table,
              new double[table.pairCount()],
              new DrawSpec(EnumSet.of(Reason.JUDGES_DISAGREE), 1_000, 0, 1));
      ReviewQueue queue = Objects.requireNonNull(desk.queue(draw.id()));
      assertThat(queue.entries()).hasSize(315);
      assertThat(queue.open(desk.reviewer("ann"))).isEqualTo(315);
    }
  }

  private static void load(Path workspace, Path file) {
    var err = new StringWriter();
    int code =
        new Cli(new PrintWriter(new StringWriter()), new PrintWriter(err), "the log")
            .run(
                "import",
                file.toString(),
                "--workspace",
                workspace.toString(),
                "--evalset",
                "pandalm");
    assertThat(code).as(err.toString()).isZero();
  }
}
