package dev.lanewright.ui.ship;

import dev.lanewright.ship.gate.Say;
import dev.lanewright.ship.rollout.RolloutPlan;
import dev.lanewright.ui.part.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The plan of the rollout: steps, what keeps a user in one arm, when to roll back. */
final class RolloutCard extends VBox {
  private final ShipViewModel vm;
  private final HBox steps = new HBox(10);
  private final ComboBox<String> sticky = new ComboBox<>();
  private final ValueField winOrTie;
  private final ValueField thumbs;
  private final ValueField handover;
  private final ValueField audit;
  private boolean showing;

  RolloutCard(ShipViewModel vm) {
    super(4);
    this.vm = vm;
    setId("ship-rollout-card");
    getStyleClass().add("card");
    steps.setId("ship-steps");
    sticky.setId("ship-sticky");
    sticky.setEditable(true);
    sticky.setAccessibleText("Field that keeps a user in one arm");
    sticky.setPrefWidth(150);
    sticky.getItems().setAll(fields(vm));
    sticky
        .valueProperty()
        .subscribe(
            field -> {
              if (!showing && field != null && !field.isBlank()) {
                vm.roll(plan().withStickyBy(field.strip()));
              }
            });
    winOrTie =
        field("ship-rule-win", "Win-or-tie rate in percent", v -> rules(v, null, null, null));
    thumbs =
        field(
            "ship-rule-thumbs",
            "Fall of the thumbs-up rate in points",
            v -> rules(null, v, null, null));
    handover =
        field(
            "ship-rule-handover",
            "Rise of escalation to a person in points",
            v -> rules(null, null, v, null));
    audit =
        field(
            "ship-rule-audit",
            "Largest misrouted share in percent",
            v -> rules(null, null, null, v));
    getChildren()
        .addAll(
            Parts.label("Rollout", "section"),
            steps,
            line(Parts.label("sticky by"), sticky, Parts.label("the same hash in every router")),
            line(Parts.label("roll back when win-or-tie falls under"), winOrTie, Parts.label("%")),
            line(Parts.label("roll back when thumbs-up falls by"), thumbs, Parts.label("points")),
            line(
                Parts.label("roll back when escalation to a person rises by"),
                handover,
                Parts.label("points")),
            line(
                Parts.label("weekly audit of 200 cheap answers, line at"),
                audit,
                Parts.label("%")));
    vm.planProperty().subscribe(this::show);
  }

  private static List<String> fields(ShipViewModel vm) {
    List<String> names = new ArrayList<>(List.of("user_id", "session_id", "conversation"));
    vm.session().document().fields().stream().filter(f -> !names.contains(f)).forEach(names::add);
    return names;
  }

  private RolloutPlan plan() {
    return vm.planProperty().get();
  }

  private static ValueField field(String id, String name, DoublePredicate take) {
    return new ValueField(id, name, 52, take);
  }

  private boolean rules(
      @Nullable Double win,
      @Nullable Double up,
      @Nullable Double person,
      @Nullable Double misrouted) {
    RolloutPlan p = plan();
    RolloutPlan.Rules r = p.rules();
    return roll(
        p.withRules(
                new RolloutPlan.Rules(
                    win == null ? r.winOrTie() : win / 100,
                    r.judged(),
                    up == null ? r.thumbsUp() : up / 100,
                    person == null ? r.handover() : person / 100,
                    r.completion(),
                    r.longer()))
            .withAuditLine(misrouted == null ? p.auditLine() : misrouted / 100));
  }

  private boolean roll(RolloutPlan changed) {
    vm.roll(changed);
    return changed.problem().isEmpty();
  }

  private static HBox line(Node... nodes) {
    HBox line = Parts.row(6, nodes);
    line.getStyleClass().add("check-row");
    return line;
  }

  private void show(RolloutPlan plan) {
    showing = true;
    if (!plan.stickyBy().equals(sticky.getValue())) {
      sticky.setValue(plan.stickyBy());
    }
    showing = false;
    winOrTie.show(Say.plain(100 * plan.rules().winOrTie()));
    thumbs.show(Say.plain(100 * plan.rules().thumbsUp()));
    handover.show(Say.plain(100 * plan.rules().handover()));
    audit.show(Say.plain(100 * plan.auditLine()));
    if (steps.getChildren().size() != plan.steps().size()) {
      steps.getChildren().clear();
      for (int k = 0; k < plan.steps().size(); k++) {
        steps.getChildren().add(new StepTile(k));
      }
    }
    for (int k = 0; k < plan.steps().size(); k++) {
      if (steps.getChildren().get(k) instanceof StepTile tile) {
        tile.show(plan.steps().get(k));
      }
    }
  }

  /** One step, editable. */
  private final class StepTile extends VBox {
    private final ValueField share;
    private final ValueField days;

    StepTile(int index) {
      super(4);
      getStyleClass().addAll("card", "tight", "step-tile");
      share =
          new ValueField(
              "ship-step-" + index,
              "Share of the traffic in percent, step " + (index + 1),
              50,
              v -> change(index, new RolloutPlan.Step(v / 100, plan().steps().get(index).days())));
      days =
          new ValueField(
              "ship-days-" + index,
              "Days of step " + (index + 1),
              38,
              v ->
                  change(
                      index,
                      new RolloutPlan.Step(
                          plan().steps().get(index).share(), (int) Math.round(v))));
      share.getStyleClass().add("step-share");
      getChildren()
          .addAll(
              Parts.row(3, share, Parts.whole("%", "strong")),
              Parts.row(4, days, Parts.whole("days", "muted", "small")));
      HBox.setHgrow(this, Priority.ALWAYS);
    }

    private boolean change(int index, RolloutPlan.Step step) {
      return roll(plan().withStep(index, step));
    }

    void show(RolloutPlan.Step step) {
      share.show(Say.plain(100 * step.share()));
      days.show(Integer.toString(step.days()));
    }
  }
}
