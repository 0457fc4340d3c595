package dev.lanewright.ui.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.bench.GeneratedLog;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.task.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log from file to eval set, without a window. */
class LogViewModelTest {
  @TempDir private Path folder;

  @Test
  void profilesDrawsGoesBackAndKeeps() throws IOException {
    Path log = folder.resolve("october.jsonl");
    GeneratedLog.write(log, 1_500, 7);
    try (ExecutorService threads = Executors.newCachedThreadPool();
        Workspace workspace = Workspace.create(folder.resolve("w.lanewright"))) {
      var model = new LogViewModel(workspace, Tasks.direct(), threads, List.of(log), null);
      assertThat(model.evalSetProperty().get()).isEqualTo("october");
      model.look();
      assertThat(model.stateProperty().get()).isEqualTo(LogViewModel.State.PROFILED);
      assertThat(model.samplesProperty().get()).as("no more than there are").isEqualTo(1_500);
      model.samplesProperty().set(100);

      model.draw();
      assertThat(model.stateProperty().get()).isEqualTo(LogViewModel.State.DRAWN);
      assertThat(new EvalSets(workspace).list()).as("a preview stores nothing").isEmpty();
      model.back();
      assertThat(model.stateProperty().get()).isEqualTo(LogViewModel.State.PROFILED);
      model.draw();
      model.evalSetProperty().set(" ");
      model.keep();
      assertThat(model.problemProperty().get()).contains("name");
      model.evalSetProperty().set("week");
      model.keep();
      assertThat(model.stateProperty().get()).isEqualTo(LogViewModel.State.KEPT);
      assertThat(new EvalSets(workspace).list())
          .extracting(EvalSetInfo::name, EvalSetInfo::samples)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("week", 100L));
    }
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("x.jsonl"), "{\"a\":1}\n");
    try (ExecutorService threads = Executors.newCachedThreadPool();
        Workspace workspace = Workspace.create(folder.resolve("w.lanewright"))) {
      var model = new LogViewModel(workspace, Tasks.direct(), threads, List.of(file), null);
      model.look();
      assertThat(model.stateProperty().get()).isEqualTo(LogViewModel.State.FAILED);
      assertThat(model.problemProperty().get()).contains("x.jsonl", "no production log");
    }
  }
}
