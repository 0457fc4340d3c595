package dev.lanewright.ui.ship;

import dev.lanewright.ship.gate.Say;
import dev.lanewright.ship.rollout.RolloutPlan;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.ui.part.Parts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Asks which step a log is of, how it names the arms, and what a judge said. */
final class StepAskPane extends DialogPane {
  static final ButtonType READ = new ButtonType("Read and decide", ButtonBar.ButtonData.OK_DONE);

  private static final String IN_LOG = "as the log says";
  private static final String ELSEWHERE = "elsewhere: numbers of it";

  private final ComboBox<String> step = new ComboBox<>();
  private final TextField arm = new TextField();
  private final TextField value = new TextField();
  private final ComboBox<String> judges = new ComboBox<>();
  private final List<EvalSetInfo> sets;
  private final TextField judged = new TextField();
  private final TextField winOrTie = new TextField();

  StepAskPane(RolloutPlan plan, int running, int files, List<EvalSetInfo> sets) {
    this.sets = List.copyOf(sets);
    setId("step-ask");
    setHeaderText(files == 1 ? "A week of traffic" : "A week of traffic, " + files + " files");
    for (int k = 0; k < plan.steps().size(); k++) {
      step.getItems()
          .add("Step %d: %s".formatted(k + 1, Say.plainPercent(plan.steps().get(k).share())));
    }
    step.getSelectionModel().select(running);
    field(step, "step-ask-step", "The step that the log is of");
    field(arm, "step-ask-arm", "Field that names the arm");
    arm.setPromptText("by the hash of " + plan.stickyBy());
    field(value, "step-ask-value", "Its value for the policy");
    value.disableProperty().bind(arm.textProperty().isEmpty());
    field(judges, "step-ask-judges", "Where the judged answers are");
    judges.getItems().addAll(IN_LOG, ELSEWHERE);
    sets.forEach(s -> judges.getItems().add("verdicts on " + s.name()));
    judges.getSelectionModel().select(0);
    var elsewhere = judges.getSelectionModel().selectedIndexProperty().isEqualTo(1);
    field(judged, "step-ask-judged", "Answers judged elsewhere");
    field(winOrTie, "step-ask-win", "Of them, win or tie");
    GridPane grid = new GridPane(12, 8);
    grid.addRow(0, name("Step", step), step);
    grid.addRow(1, name("Field that names the arm", arm), arm);
    grid.addRow(2, name("Its value for the policy", value), value);
    grid.addRow(3, name("Judged answers", judges), judges);
    grid.addRow(4, name("Answers judged", judged), judged);
    grid.addRow(5, name("Of them, win or tie", winOrTie), winOrTie);
    grid.getChildren().stream()
        .filter(n -> GridPane.getRowIndex(n) > 3)
        .forEach(
            n -> {
              n.visibleProperty().bind(elsewhere);
              n.managedProperty().bind(elsewhere);
            });
    setContent(
        new VBox(
            12,
            grid,
            Parts.wrapped(
                "Users, conversations, thumbs, escalation and completion are found under their"
                    + " usual names. Users who saw both arms are left out and counted.",
                "muted",
                "small")));
    setStyle("-fx-pref-width: 560; -fx-max-width: 4000;");
    getButtonTypes().setAll(READ, ButtonType.CANCEL);
  }

  private static void field(Control control, String id, String words) {
    control.setId(id);
    control.setAccessibleText(words);
    control.setPrefWidth(230);
  }

  private static Label name(String words, Node of) {
    Label label = Parts.whole(words);
    label.setLabelFor(of);
    return label;
  }

  /** What was asked; numbers that are none count as none. */
  RolloutViewModel.Ask ask() {
    int from = judges.getSelectionModel().getSelectedIndex();
    long of = from == 1 ? number(judged) : 0;
    return new RolloutViewModel.Ask(
        Math.max(0, step.getSelectionModel().getSelectedIndex()),
        arm.getText().strip(),
        value.getText().strip(),
        from > 1 ? sets.get(from - 2) : null,
        of,
        Math.min(of, number(winOrTie)));
  }

  private static long number(TextField field) {
    String digits = field.getText().replace(",", "").strip();
    return digits.matches("[0-9]{1,12}") ? Long.parseLong(digits) : 0;
  }
}
