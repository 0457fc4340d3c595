package dev.lanewright.ui.autotune;

import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Session;

/** Opens the dialog; what it found becomes one undoable edit. JavaFX thread only. */
public final class AutoTune {
  private final Session session;
  private final Dialogs dialogs;
  private final Tasks tasks;

  /** The dialog of a session. */
  public AutoTune(Session session, Dialogs dialogs, Tasks tasks) {
    this.session = session;
    this.dialogs = dialogs;
    this.tasks = tasks;
  }

  /** Shows it. */
  public void open() {
    var model = new AutoTuneViewModel(session, tasks);
    var pane = new AutoTunePane(model);
    boolean apply = dialogs.show("Auto-tune", pane).filter(pane.apply()::equals).isPresent();
    model.close();
    if (apply) {
      model.apply();
    }
  }
}
