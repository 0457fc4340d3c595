package dev.lanewright.ui.tune;

import dev.lanewright.ui.compare.Compare;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.FirstPolicy;
import dev.lanewright.workspace.SavedVersion;
import dev.lanewright.workspace.Session;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;

/** "Policy support-v3 ● edited": saved policies, save, history, comparison. */
final class PolicyPicker extends MenuButton {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
  private static final int LISTED = 20;

  private final Session session;
  private final Dialogs dialogs;
  private final Compare comparison;
  private final Label name = Parts.whole("", "strong");
  private final HBox edited = Parts.row(4, dot(), Parts.whole("edited", "warning", "small"));

  PolicyPicker(TuneViewModel vm, Dialogs dialogs, Compare comparison) {
    this.session = vm.session();
    this.dialogs = dialogs;
    this.comparison = comparison;
    setId("policy-picker");
    getStyleClass().add("picker");
    edited.setId("policy-edited");
    edited.managedProperty().bind(edited.visibleProperty());
    setGraphic(Parts.row(6, Parts.whole("Policy", "muted"), name, edited));
    vm.onChange(this::tell);
    setOnShowing(e -> fill());
    getItems().setAll(new MenuItem("…"));
    tell();
  }

  private static Circle dot() {
    Circle dot = new Circle(4);
    dot.setStyle("-fx-fill: -lw-warning; -fx-stroke: null;");
    return dot;
  }

  private void tell() {
    name.setText(session.committed().name());
    edited.setVisible(session.edited());
    setAccessibleText(
        "Policy " + session.committed().name() + (session.edited() ? ", edited" : ", saved"));
  }

  private void fill() {
    getItems()
        .setAll(
            item("save-item", "Save", () -> session.save(""), !session.edited()),
            item("save-as", "Save as…", this::saveAs, false),
            item("revert", "Back to the saved policy", this::revert, !session.edited()),
            new SeparatorMenuItem(),
            history(),
            item("compare-policies", "Compare policies…", comparison::compare, false),
            item("all-versions", "All saved versions…", comparison::history, false),
            new SeparatorMenuItem());
    for (SavedVersion v : session.document().policies().newest()) {
      boolean open = v.name().equals(session.saved().name());
      boolean fits = FirstPolicy.fits(v.policy(), session.table());
      String text = fits ? v.name() : v.name() + "  (its models have no answers here)";
      getItems().add(item("open-" + v.name(), text, () -> open(v), open));
    }
  }

  private Menu history() {
    Menu menu = new Menu("History");
    menu.setId("history");
    List<SavedVersion> versions = session.versions();
    for (SavedVersion v : versions.stream().limit(LISTED).toList()) {
      String text =
          "Version %d · %s%s"
              .formatted(
                  v.number(),
                  WHEN.format(v.savedAt().atZone(ZoneId.systemDefault())),
                  v.note().isEmpty() ? "" : " · " + v.note());
      Menu one = new Menu(text);
      one.setId("version-" + v.number());
      one.getItems()
          .setAll(
              item(
                  "restore-" + v.number(),
                  "Take this version up again",
                  () -> session.apply("restore version " + v.number(), v.policy()),
                  v.policy().equals(session.committed())),
              item(
                  "compare-" + v.number(),
                  "Compare with the policy in hand…",
                  () -> comparison.compare(v.policy(), session.committed()),
                  false));
      menu.getItems().add(one);
    }
    return menu;
  }

  private static MenuItem item(String id, String text, Runnable action, boolean off) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setId(id);
    item.setDisable(off);
    item.setOnAction(e -> action.run());
    return item;
  }

  /** Asks for a name and saves under it. */
  void saveAs() {
    dialogs
        .ask("Save policy as", "Name", session.committed().name())
        .ifPresent(n -> session.saveAs(n, ""));
  }

  private void revert() {
    session.apply("back to saved", session.saved().policy());
  }

  private void open(SavedVersion version) {
    if (!session.edited()
        || dialogs.confirm(
            "Open " + version.name() + "?",
            "The edits of " + session.committed().name() + " are not saved.",
            "Open")) {
      session.open(version);
    }
  }
}
