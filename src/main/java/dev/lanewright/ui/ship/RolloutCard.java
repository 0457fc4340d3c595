package dev.lanewright.ui.ship;

import dev.lanewright.ship.gate.Say;
import dev.lanewright.ship.rollout.RolloutPlan;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.dialog.FileAsk;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.shipping.RolloutDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The plan of the rollout, what keeps a user in one arm, when to roll back, and what each step
 * showed.
 */
final class RolloutCard extends VBox {
  private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

  private final RolloutViewModel vm;
  private final Dialogs dialogs;
  private final HBox steps = new HBox(6);
  private final ComboBox<String> sticky = new ComboBox<>();
  private final ValueField winOrTie;
  private final ValueField thumbs;
  private final ValueField handover;
  private final ValueField completion;
  private final ValueField longer;
  private final ValueField audit;
  private final Button fewer;
  private final Button more;
  private boolean showing;

  RolloutCard(RolloutViewModel vm, Dialogs dialogs) {
    super(4);
    this.vm = vm;
    this.dialogs = dialogs;
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
        field(
            "ship-rule-win",
            "Win-or-tie rate in percent",
            v -> rules(r -> r.withWinOrTie(v / 100)));
    thumbs =
        field(
            "ship-rule-thumbs",
            "Fall of the thumbs-up rate in points",
            v -> rules(r -> r.withThumbsUp(v / 100)));
    handover =
        field(
            "ship-rule-handover",
            "Rise of escalation to a person in points",
            v -> rules(r -> r.withHandover(v / 100)));
    completion =
        field(
            "ship-rule-completion",
            "Fall of completion in points",
            v -> rules(r -> r.withCompletion(v / 100)));
    longer =
        field(
            "ship-rule-longer",
            "Growth of conversations in percent",
            v -> rules(r -> r.withLonger(v / 100)));
    audit =
        field(
            "ship-rule-audit",
            "Largest misrouted share of the weekly audit in percent",
            v -> roll(plan().withAuditLine(v / 100)));
    fewer = Parts.icon("ship-step-fewer", Feather.MINUS, "One step less", () -> change(-1));
    more = Parts.icon("ship-step-more", Feather.PLUS, "One step more", () -> change(1));
    var read = Parts.button("ship-import-traffic", "Import a week of traffic…", this::read, "link");
    read.setDisable(!vm.reads());
    getChildren()
        .addAll(
            Parts.row(2, Parts.label("Rollout", "section"), Parts.gap(), fewer, more),
            steps,
            line(
                Parts.label("sticky by"),
                sticky,
                Parts.whole("the same hash in every router", "muted")),
            Parts.whole("Roll back when", "section"),
            rulesGrid(),
            Parts.row(6, read));
    vm.planProperty().subscribe(this::show);
    vm.seenProperty().subscribe(s -> show(plan()));
  }

  private void change(int by) {
    List<RolloutPlan.Step> all = new ArrayList<>(plan().steps());
    if (by > 0) {
      // Half of the way from the step before, so that the plan stays a rising one.
      double last = all.getLast().share();
      double before = all.size() > 1 ? all.get(all.size() - 2).share() : 0;
      all.add(all.size() - 1, new RolloutPlan.Step((before + last) / 2, all.getLast().days()));
    } else {
      all.remove(all.size() - 2);
    }
    vm.roll(plan().withSteps(all));
  }

  private void read() {
    List<Path> files =
        dialogs.openSeveral(
            FileAsk.open(
                "A week of traffic", "Production logs", "*.jsonl", "*.json", "*.csv", "*.gz"));
    if (files.isEmpty()) {
      return;
    }
    vm.judgedSets(sets -> ask(files, sets));
  }

  private void ask(List<Path> files, List<EvalSetInfo> sets) {
    var pane = new StepAskPane(plan(), vm.running(), files.size(), sets);
    if (dialogs.show("Rollout", pane).filter(StepAskPane.READ::equals).isPresent()) {
      RolloutViewModel.Ask ask = pane.ask();
      vm.read(files, ask, seen -> tell(ask.step()));
    }
  }

  private void tell(int step) {
    RolloutDesk.Seen seen = vm.seenProperty().get().get(step);
    if (seen != null && step < plan().steps().size()) {
      dialogs.show("Step " + (step + 1), new StepPane(step, plan().steps().get(step), seen));
    }
  }

  private GridPane rulesGrid() {
    GridPane grid = new GridPane(16, 0);
    grid.setId("ship-rules");
    for (int k = 0; k < 2; k++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(50);
      grid.getColumnConstraints().add(column);
    }
    grid.addRow(
        0, rule("win or tie under", winOrTie, "%"), rule("conversations longer by", longer, "%"));
    grid.addRow(
        1,
        rule("thumbs-up falls by", thumbs, "points"),
        rule("completion falls by", completion, "points"));
    grid.addRow(
        2, rule("escalation rises by", handover, "points"), rule("weekly audit over", audit, "%"));
    return grid;
  }

  private static HBox rule(String before, ValueField field, String after) {
    Label words = Parts.label(before);
    words.setMinWidth(0);
    return line(words, Parts.gap(), field, Parts.whole(after, "muted", "small"));
  }

  private static List<String> fields(RolloutViewModel vm) {
    List<String> names = new ArrayList<>(List.of("user_id", "session_id", "conversation"));
    vm.fields().stream().filter(f -> !names.contains(f)).forEach(names::add);
    return names;
  }

  private RolloutPlan plan() {
    return vm.planProperty().get();
  }

  private static ValueField field(String id, String name, DoublePredicate take) {
    return new ValueField(id, name, 52, take);
  }

  private boolean rules(UnaryOperator<RolloutPlan.Rules> change) {
    return roll(plan().withRules(change.apply(plan().rules())));
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
    completion.show(Say.plain(100 * plan.rules().completion()));
    longer.show(Say.plain(100 * plan.rules().longer()));
    audit.show(Say.plain(100 * plan.auditLine()));
    if (steps.getChildren().size() != plan.steps().size()) {
      steps.getChildren().clear();
      for (int k = 0; k < plan.steps().size(); k++) {
        steps.getChildren().add(new StepTile(k));
      }
    }
    for (int k = 0; k < plan.steps().size(); k++) {
      if (steps.getChildren().get(k) instanceof StepTile tile) {
        tile.show(plan.steps().get(k), vm.seenProperty().get().get(k), k == vm.running());
      }
    }
    fewer.setDisable(plan.steps().size() < 2);
    more.setDisable(plan.steps().size() >= RolloutPlan.MOST_STEPS);
  }

  /** One step, editable. */
  private final class StepTile extends VBox {
    private final ValueField share;
    private final ValueField days;
    private final Button said;

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
      said = Parts.button("ship-said-" + index, "", () -> tell(index), "link", "small");
      getChildren()
          .addAll(
              Parts.row(3, share, Parts.whole("%", "strong")),
              Parts.row(4, days, Parts.whole("days", "muted", "small")),
              said);
      HBox.setHgrow(this, Priority.ALWAYS);
    }

    private boolean change(int index, RolloutPlan.Step step) {
      return roll(plan().withStep(index, step));
    }

    void show(RolloutPlan.Step step, RolloutDesk.@Nullable Seen seen, boolean running) {
      share.show(Say.plain(100 * step.share()));
      days.show(Integer.toString(step.days()));
      pseudoClassStateChanged(RUNNING, running);
      said.setDisable(seen == null);
      said.setText(
          seen == null
              ? running ? "next" : "–"
              : seen.verdict().ruling().words().toLowerCase(Locale.ROOT));
      said.getStyleClass().removeAll("better", "warning", "worse");
      if (seen != null) {
        said.getStyleClass().add(StepPane.style(seen.verdict().ruling()));
        said.setAccessibleText(
            "What " + Say.plainPercent(step.share()) + " of the traffic showed: " + said.getText());
      }
    }
  }
}
