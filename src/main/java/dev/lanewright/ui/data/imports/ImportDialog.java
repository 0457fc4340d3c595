package dev.lanewright.ui.data.imports;

import dev.lanewright.store.Workspace;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.dialog.FileAsk;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.imports.ImportResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Asks for files, shows what they are, and imports them. JavaFX thread only. */
public final class ImportDialog {
  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Tasks tasks;
  private final Executor writing;

  /**
   * @param workspace where the rows go
   * @param writing gives the store a thread to write on
   */
  public ImportDialog(Workspace workspace, Dialogs dialogs, Tasks tasks, Executor writing) {
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.tasks = tasks;
    this.writing = writing;
  }

  /**
   * Shows the dialog until it is closed.
   *
   * @param dropped files to import; none: asks which
   * @return what was imported; empty when nothing was
   */
  public Optional<ImportResult> show(List<Path> dropped) {
    List<Path> files =
        dropped.isEmpty()
            ? dialogs.openSeveral(
                FileAsk.open(
                    "Import eval set",
                    "Eval sets",
                    "*.csv",
                    "*.tsv",
                    "*.json",
                    "*.jsonl",
                    "*.parquet",
                    "*.gz"))
            : dropped.stream().sorted().toList();
    Optional<ImportResult> imported = Optional.empty();
    String name = "";
    while (!files.isEmpty()) {
      var model = new ImportViewModel(workspace, tasks, writing, files);
      if (!name.isEmpty()) {
        model.evalSetProperty().set(name);
      }
      var pane = new ImportPane(model, dialogs);
      model.look();
      var _ = dialogs.show("Import eval set", pane);
      model.cancel();
      Optional<ImportResult> one = Optional.ofNullable(model.resultProperty().get());
      // Files of another form need a mapping of their own; who closed the dialog wants no more.
      files = one.isPresent() ? model.rest() : List.of();
      name = model.evalSetProperty().get();
      imported = one.isPresent() ? one : imported;
    }
    return imported;
  }
}
