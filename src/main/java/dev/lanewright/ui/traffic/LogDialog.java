package dev.lanewright.ui.traffic;

import dev.lanewright.policy.Policy;
import dev.lanewright.store.ImportSummary;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.dialog.FileAsk;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.task.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Asks for a production log, shows its profile and draws an eval set. JavaFX thread only. */
public final class LogDialog {
  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Tasks tasks;
  private final Plots plots;
  private final Executor background;
  private final @Nullable Policy policy;

  /**
   * @param workspace whose catalogue gives prices, and where a drawn set goes
   * @param background gives threads for parsing and for the store's writing
   * @param policy in hand, by whose lanes calls are counted; or null
   */
  public LogDialog(
      Workspace workspace,
      Dialogs dialogs,
      Tasks tasks,
      Plots plots,
      Executor background,
      @Nullable Policy policy) {
    this.policy = policy;
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.tasks = tasks;
    this.plots = plots;
    this.background = background;
  }

  /**
   * Shows the dialog until it is closed.
   *
   * @param dropped files to read; none: asks which
   * @return what was drawn; empty when nothing was
   */
  public Optional<ImportSummary> show(List<Path> dropped) {
    List<Path> files =
        dropped.isEmpty()
            ? dialogs.openSeveral(
                FileAsk.open(
                    "Open a production log",
                    "Production logs",
                    "*.jsonl",
                    "*.json",
                    "*.csv",
                    "*.gz",
                    "*.parquet",
                    "*.log"))
            : dropped.stream().sorted().toList();
    if (files.isEmpty()) {
      return Optional.empty();
    }
    var model = new LogViewModel(workspace, tasks, background, files, policy);
    var pane = new LogPane(model, plots);
    model.look();
    var _ = dialogs.show("Production log", pane);
    model.cancel();
    return Optional.ofNullable(model.keptProperty().get());
  }
}
