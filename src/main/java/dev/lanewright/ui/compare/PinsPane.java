package dev.lanewright.ui.compare;

import dev.lanewright.engine.Run;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.table.SimpleTable;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Details;
import dev.lanewright.workspace.Session;
import java.util.List;
import java.util.Map;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Pinned samples: the lane that they must take, and the one that they take. */
final class PinsPane extends DialogPane {
  private static final int MOST = 2_000;

  private final SimpleTable<Shown> table = new SimpleTable<>("pins");
  private final Label summary = new Label();

  private record Shown(PinRow pin, String text) {}

  PinsPane(Session session, Tasks tasks) {
    setId("pinned");
    setStyle("-fx-max-width: infinity;"); // the theme's own limit is too narrow for tables
    setPrefSize(820, 480);
    summary.setId("pins-summary");
    summary.getStyleClass().add("title");
    table
        .text("Request", "", 380, "", s -> s.text())
        .text("Category", "", 140, "muted", s -> s.pin().category())
        .text("Pinned to", "", 110, "", s -> s.pin().pinned())
        .nodes("Takes", "", 110, "", s -> s.pin().misrouted() ? 0 : 1, PinsPane::taken);
    VBox.setVgrow(table.node(), Priority.ALWAYS);
    setContent(new VBox(12, summary, table.node()));
    Details details = session.details();
    if (details == null) {
      summary.setText("The policy is still being computed.");
      return;
    }
    Run run = details.run();
    tasks.run(
        "pins",
        progress -> {
          List<PinRow> pins = PinRow.of(run);
          long[] ids = pins.stream().limit(MOST).mapToLong(PinRow::id).toArray();
          Map<Long, String> texts = session.document().texts().openings(ids);
          return new Found(pins, texts);
        },
        this::show,
        e -> summary.setText("The pinned samples could not be read: " + e.getMessage()));
  }

  private record Found(List<PinRow> pins, Map<Long, String> texts) {}

  private void show(Found found) {
    long wrong = found.pins().stream().filter(PinRow::misrouted).count();
    summary.setText(
        "%s pinned, %s misrouted"
            .formatted(Numbers.count(found.pins().size()), Numbers.count(wrong)));
    summary.getStyleClass().removeAll("worse");
    if (wrong > 0) {
      summary.getStyleClass().add("worse");
    }
    table.show(
        found.pins().stream()
            .limit(MOST)
            .map(p -> new Shown(p, found.texts().getOrDefault(p.id(), "sample " + p.id())))
            .toList());
  }

  private static Label taken(Shown s) {
    Label label = new Label(s.pin().taken());
    if (s.pin().misrouted()) {
      label.getStyleClass().addAll("worse", "strong");
      label.setText("✕ " + s.pin().taken());
    }
    return label;
  }
}
