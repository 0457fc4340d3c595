package dev.lanewright.ui.compare;

import dev.lanewright.policy.PolicyDiff;
import dev.lanewright.ui.table.SimpleTable;
import dev.lanewright.workspace.SavedVersion;
import dev.lanewright.workspace.Session;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Saved versions of every policy, the one in hand first, newest first. */
final class HistoryPane extends DialogPane {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private final Session session;
  private final SimpleTable<SavedVersion> table = new SimpleTable<>("versions");
  private final Label told = new Label();

  HistoryPane(Session session, List<SavedVersion> versions, Consumer<SavedVersion> compare) {
    this.session = session;
    setId("history");
    setStyle("-fx-max-width: infinity;"); // the theme's own limit is too narrow for tables
    setPrefSize(820, 480);
    String mine = session.saved().name();
    table
        .text("Policy", "", 140, "strong", SavedVersion::name)
        .number("Version", "", 70, SavedVersion::number, v -> Integer.toString(v.number()))
        .text("Saved", "", 140, "muted", v -> WHEN.format(v.savedAt()))
        .text("Note", "", 170, "", SavedVersion::note)
        .text("Against the one in hand", "", 220, "muted", this::difference);
    table.show(
        Stream.concat(
                versions.stream().filter(v -> v.name().equals(mine)),
                versions.stream().filter(v -> !v.name().equals(mine)))
            .toList());
    VBox.setVgrow(table.node(), Priority.ALWAYS);
    Button restore = new Button("Put in place");
    restore.setId("restore-version");
    restore.getStyleClass().add("primary");
    restore.setOnAction(e -> restore(selected()));
    Button sideBySide = new Button("Compare with the one in hand…");
    sideBySide.setId("compare-version");
    sideBySide.setOnAction(e -> compare.accept(selected()));
    var none = table.node().getSelectionModel().selectedItemProperty().isNull();
    restore.disableProperty().bind(none);
    sideBySide.disableProperty().bind(none);
    told.setId("history-told");
    told.getStyleClass().add("muted");
    HBox buttons = new HBox(8, restore, sideBySide, told);
    buttons.setAlignment(Pos.CENTER_LEFT);
    setContent(new VBox(12, table.node(), buttons));
    if (!versions.isEmpty()) {
      table.node().getSelectionModel().select(0);
    }
  }

  private SavedVersion selected() {
    return Objects.requireNonNull(table.node().getSelectionModel().getSelectedItem());
  }

  // An edit, not another document: it can be undone, and nothing saved is lost.
  private void restore(SavedVersion v) {
    session.apply("put back " + v.name() + " version " + v.number(), v.policy());
    told.setText(v.name() + ", version " + v.number() + " is in place; undo takes it back.");
    table.node().refresh();
  }

  private String difference(SavedVersion v) {
    if (v.policy().equals(session.policy())) {
      return "the same";
    }
    List<PolicyDiff.Change> all = PolicyDiff.between(v.policy(), session.policy());
    return switch (all.size()) {
      case 0 -> "other name";
      case 1 -> all.getFirst().text();
      default -> all.size() + " changes";
    };
  }
}
