package dev.lanewright.ui.export;

import dev.lanewright.policy.Policy;
import dev.lanewright.ship.Exported;
import dev.lanewright.ship.Target;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.dialog.Failure;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.shipping.ExportDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Chooses what to export and where to, after showing what each target cannot say and what changed
 * since the last export. JavaFX thread only.
 */
public final class ExportDialog {
  private static final Set<Target> USUAL =
      EnumSet.of(Target.POLICY, Target.PYTHON, Target.JAVASCRIPT);

  private final Session session;
  private final Dialogs dialogs;
  private final Tasks tasks;

  /** Exports what the session has committed. */
  public ExportDialog(Session session, Dialogs dialogs, Tasks tasks) {
    this.session = session;
    this.dialogs = dialogs;
    this.tasks = tasks;
  }

  /** Asks with the policy itself and the portable routers chosen. */
  public void open() {
    open(USUAL, Target.POLICY);
  }

  /** Asks with one target chosen. */
  public void open(Target target) {
    open(EnumSet.of(target), target);
  }

  private void open(Set<Target> chosen, Target first) {
    Policy policy = session.committed();
    var desk = new ExportDesk(session.document().policies());
    Map<Target, ExportDesk.Offer> offers = new EnumMap<>(Target.class);
    var offer = new OfferPane();
    var list = new TargetList(chosen, t -> offer.show(t.title(), offers.get(t)));
    list.choose(first);
    tasks.run(
        "export offers",
        progress -> {
          Map<Target, ExportDesk.Offer> found = new EnumMap<>(Target.class);
          for (Target target : Target.values()) {
            found.put(target, desk.offer(policy, target));
          }
          return found;
        },
        found -> {
          offers.putAll(found);
          list.told(offers);
        },
        e -> dialogs.error(Failure.of("The targets could not be asked.", e)));
    DialogPane pane = pane(policy, list, offer);
    ButtonType choose = pane.getButtonTypes().getFirst();
    pane.lookupButton(choose).disableProperty().bind(list.noneProperty());
    if (dialogs.show("Export", pane).filter(choose::equals).isPresent()) {
      List<Target> targets = list.chosen();
      dialogs.folder("Export to").ifPresent(dir -> write(desk, policy, targets, dir));
    }
  }

  private static DialogPane pane(Policy policy, TargetList list, OfferPane offer) {
    HBox.setHgrow(offer, Priority.ALWAYS);
    HBox both = new HBox(18, list, offer);
    VBox.setVgrow(both, Priority.ALWAYS);
    DialogPane pane = new DialogPane();
    pane.setId("export-dialog");
    pane.setHeaderText("Export " + policy.name());
    VBox content =
        new VBox(
            10,
            both,
            Parts.wrapped(
                "Scores are rounded to 1e-9, so that a router decides as shown here. Files of the"
                    + " same name in the folder are replaced.",
                "muted",
                "small"));
    pane.setContent(content);
    pane.setStyle("-fx-pref-width: 980; -fx-max-width: 4000; -fx-pref-height: 680;");
    content
        .getStylesheets()
        .add(
            Objects.requireNonNull(
                    ExportDialog.class.getResource("/dev/lanewright/assets/styles/export.css"))
                .toExternalForm());
    ButtonType choose = new ButtonType("Choose a folder…", ButtonBar.ButtonData.OK_DONE);
    pane.getButtonTypes().setAll(choose, ButtonType.CANCEL);
    return pane;
  }

  private void write(ExportDesk desk, Policy policy, List<Target> targets, Path dir) {
    tasks.run(
        "export",
        progress -> {
          List<Exported> all = new ArrayList<>();
          for (Target target : targets) {
            all.add(desk.write(policy, target, dir));
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
            .distinct()
            .collect(Collectors.joining(", "));
    String notes =
        all.stream().flatMap(e -> e.notes().stream()).distinct().collect(Collectors.joining("\n"));
    return files + " in " + dir + (notes.isEmpty() ? "" : "\n" + notes);
  }
}
