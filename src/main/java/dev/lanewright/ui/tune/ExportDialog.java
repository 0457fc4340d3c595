package dev.lanewright.ui.tune;

import dev.lanewright.policy.Policy;
import dev.lanewright.ship.Exported;
import dev.lanewright.ship.Exports;
import dev.lanewright.ship.Target;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.dialog.Failure;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.VBox;

/** Chooses what to export and where to. */
final class ExportDialog {
  private final Session session;
  private final Dialogs dialogs;
  private final Tasks tasks;

  ExportDialog(Session session, Dialogs dialogs, Tasks tasks) {
    this.session = session;
    this.dialogs = dialogs;
    this.tasks = tasks;
  }

  void open() {
    List<CheckBox> boxes = new ArrayList<>();
    VBox body = new VBox(8);
    for (Target target : Target.values()) {
      CheckBox box = new CheckBox(target.title() + ": " + target.fileName());
      box.setId("export-" + target.name().toLowerCase(Locale.ROOT));
      box.setSelected(target.ordinal() < Target.LITELLM.ordinal());
      box.setUserData(target);
      boxes.add(box);
      body.getChildren().add(box);
    }
    body.getChildren()
        .add(
            Parts.wrapped(
                "Each router decides as shown here, on scores rounded to 1e-9. Files of the same"
                    + " name in the folder are replaced.",
                "muted",
                "small"));
    DialogPane pane = new DialogPane();
    pane.setId("export-dialog");
    pane.setHeaderText("Export " + session.committed().name());
    pane.setContent(body);
    ButtonType choose = new ButtonType("Choose a folder…", ButtonBar.ButtonData.OK_DONE);
    pane.getButtonTypes().setAll(choose, ButtonType.CANCEL);
    if (dialogs.show("Export", pane).filter(choose::equals).isEmpty()) {
      return;
    }
    List<Target> targets =
        boxes.stream().filter(CheckBox::isSelected).map(b -> (Target) b.getUserData()).toList();
    if (!targets.isEmpty()) {
      dialogs.folder("Export to").ifPresent(dir -> write(targets, dir));
    }
  }

  private void write(List<Target> targets, Path dir) {
    Policy policy = session.committed();
    tasks.run(
        "export",
        progress -> {
          List<Exported> all = new ArrayList<>();
          for (Target target : targets) {
            all.add(
                Exports.write(
                    policy, target, name -> session.document().policies().model(name), dir));
          }
          return all;
        },
        all -> dialogs.tell("Exported " + policy.name(), told(all, dir)),
        e -> dialogs.error(Failure.of("The policy could not be exported to " + dir, e)));
  }

  private static String told(List<Exported> all, Path dir) {
    String files =
        all.stream()
            .flatMap(e -> e.files().stream())
            .map(f -> f.getFileName().toString())
            .collect(Collectors.joining(", "));
    String notes =
        all.stream().flatMap(e -> e.notes().stream()).distinct().collect(Collectors.joining("\n"));
    return files + " in " + dir + (notes.isEmpty() ? "" : "\n" + notes);
  }
}
