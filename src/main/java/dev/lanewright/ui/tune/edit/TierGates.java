package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Tier;
import dev.lanewright.ui.part.Lanes;
import dev.lanewright.ui.part.Parts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/** The gates of one tier, asked in order; all must pass. */
final class TierGates extends VBox {
  private final EditContext context;
  private final Tier tier;
  private final Runnable changed;
  private final VBox rows = new VBox(8);
  private final List<GateRow> gates = new ArrayList<>();
  private final Label none = Parts.wrapped("No gate: it serves what it answers.", "muted", "small");
  private int made;

  TierGates(
      EditContext context,
      Tier tier,
      int lane,
      int lanes,
      String next,
      List<Gate> all,
      Runnable changed) {
    super(8);
    this.context = context;
    this.tier = tier;
    this.changed = changed;
    setId("gates-" + tier.name());
    var name = Lanes.named(lane, lanes, tier.name());
    name.getChildren().getLast().getStyleClass().add("strong");
    getChildren()
        .addAll(
            Parts.row(
                6,
                name,
                Parts.gap(),
                Parts.label("else goes to " + next, "muted", "small"),
                adder()),
            none,
            rows);
    none.managedProperty().bind(none.visibleProperty());
    all.forEach(this::append);
    order();
  }

  private MenuButton adder() {
    MenuButton add = new MenuButton("+ Gate");
    add.setId("add-gate-" + tier.name());
    add.getStyleClass().addAll("quiet", "small", "adder");
    for (GateKind kind : GateKinds.ALL) {
      MenuItem item = new MenuItem(kind.title());
      item.setId("add-gate-" + tier.name() + "-" + kind.id());
      item.setOnAction(
          e -> {
            GateRow row = append(kind.fresh().of(context));
            order();
            changed.run();
            Focus.first(row);
          });
      add.getItems().add(item);
    }
    return add;
  }

  private GateRow append(Gate gate) {
    GateRow[] self = new GateRow[1];
    self[0] =
        new GateRow(
            context,
            "gate-" + tier.name() + "-" + ++made,
            tier.model(),
            gate,
            changed,
            by -> move(self[0], by),
            () -> remove(self[0]));
    gates.add(self[0]);
    return self[0];
  }

  private void move(GateRow row, int by) {
    int at = gates.indexOf(row);
    Collections.swap(gates, at, at + by);
    order();
    changed.run();
  }

  private void remove(GateRow row) {
    gates.remove(row);
    order();
    changed.run();
  }

  private void order() {
    rows.getChildren().setAll(gates);
    rows.setManaged(!gates.isEmpty());
    none.setVisible(gates.isEmpty());
    for (int i = 0; i < gates.size(); i++) {
      gates.get(i).place(i, gates.size());
    }
  }

  String tier() {
    return tier.name();
  }

  List<Gate> gates() {
    return gates.stream().map(GateRow::gate).toList();
  }
}
