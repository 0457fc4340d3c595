package dev.lanewright.ui.compare;

import dev.lanewright.policy.Policy;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.SavedVersion;
import dev.lanewright.workspace.Session;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;

/**
 * The dialogs around policies and views of an open session: compare, history, production mix and
 * importance, pinned samples. JavaFX thread only.
 */
public final class Compare {
  private final Session session;
  private final Dialogs dialogs;
  private final Tasks tasks;

  /** Dialogs of the session. */
  public Compare(Session session, Dialogs dialogs, Tasks tasks) {
    this.session = session;
    this.dialogs = dialogs;
    this.tasks = tasks;
  }

  /**
   * Shows the saved policy, or where nothing is edited the version before, beside the one in hand.
   */
  public void compare() {
    withVersions(
        versions -> {
          List<SavedVersion> own =
              versions.stream().filter(v -> v.name().equals(session.saved().name())).toList();
          Policy left =
              session.edited() || own.size() < 2 ? session.saved().policy() : own.get(1).policy();
          show(versions, left, session.policy());
        });
  }

  /** Shows two policies side by side; any saved version can be chosen in their place. */
  public void compare(Policy left, Policy right) {
    withVersions(versions -> show(versions, left, right));
  }

  /** Shows every saved version; one can be put in place again or compared. */
  public void history() {
    withVersions(
        versions -> {
          var pane = new HistoryPane(session, versions, v -> compare(v.policy(), session.policy()));
          show("History of " + session.saved().name(), pane);
        });
  }

  /** Edits the production mix and the categories' importance, which every screen follows. */
  public void mix() {
    var model = new MixViewModel(session, tasks);
    var pane = new MixPane(model);
    if (dialogs
        .show("Production mix and importance", pane)
        .filter(pane.apply()::equals)
        .isPresent()) {
      model.apply();
    }
  }

  /** Lists the pinned samples, misrouted ones first and in red. */
  public void pins() {
    show("Pinned samples", new PinsPane(session, tasks));
  }

  private void show(List<SavedVersion> versions, Policy left, Policy right) {
    var model = new CompareViewModel(session, tasks, versions, left, right);
    show("Compare policies", new ComparePane(model));
    model.close();
  }

  private void show(String title, DialogPane pane) {
    pane.getButtonTypes().setAll(ButtonType.CLOSE);
    dialogs.show(title, pane);
  }

  // Every version of every policy comes off the disk.
  private void withVersions(Consumer<List<SavedVersion>> then) {
    var shelf = session.document().policies();
    tasks.run(
        "policy versions",
        progress ->
            shelf.newest().stream().flatMap(v -> shelf.versions(v.name()).stream()).toList(),
        then,
        e -> dialogs.error("The saved policies could not be read.", e));
  }
}
