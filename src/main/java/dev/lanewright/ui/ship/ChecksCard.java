package dev.lanewright.ui.ship;

import dev.lanewright.ship.gate.Check;
import dev.lanewright.ship.gate.GateReport;
import dev.lanewright.ship.gate.Goal;
import dev.lanewright.ui.part.Parts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The five numbers with their targets, and what else speaks for or against the policy. */
final class ChecksCard extends VBox {
  private final GridPane goals = new GridPane(10, 2);
  private final VBox checks = new VBox();

  ChecksCard(ShipViewModel vm) {
    super(6);
    setId("ship-checks-card");
    getStyleClass().add("card");
    goals.setId("ship-numbers");
    checks.setId("ship-checks");
    for (int k = 0; k < 4; k++) {
      var column = new ColumnConstraints();
      column.setHgrow(k == 2 ? Priority.ALWAYS : Priority.NEVER);
      goals.getColumnConstraints().add(column);
    }
    VBox all =
        new VBox(
            8, checks, Parts.label("Numbers, with targets seen in practice", "section"), goals);
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(Parts.label("Checks", "section"), scroll);
    vm.answerProperty()
        .subscribe(
            a -> {
              if (a != null) {
                show(a.report());
              }
            });
  }

  private void show(GateReport r) {
    checks.getChildren().setAll(r.checks().stream().map(ChecksCard::row).toList());
    goals.getChildren().clear();
    int at = 0;
    for (Goal g : r.goals()) {
      Label value = Parts.label(g.text());
      value.setMinWidth(0);
      value.setTooltip(new Tooltip(g.text()));
      goals.addRow(
          at++, Marks.of(g.state()), Parts.whole(g.name(), "muted"), value, shrinking(g.target()));
    }
  }

  private static Label shrinking(String text) {
    Label label = Parts.label(text, "muted", "small");
    label.setMinWidth(0);
    label.setTooltip(new Tooltip(text));
    return label;
  }

  private static HBox row(Check check) {
    Label words = Parts.wrapped(check.words());
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox row = Parts.row(10, Marks.of(check.state()), words);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("check-row");
    row.setId("check-" + check.id());
    row.setAccessibleText(Marks.words(check.state()) + ": " + check.words());
    return row;
  }
}
