package dev.lanewright.ui.traffic;

import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.traffic.AuditDesk;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks from which set drift is measured, and how many misrouted answers are too many. */
final class AuditAskPane extends DialogPane {
  static final ButtonType AUDIT = new ButtonType("Audit", ButtonBar.ButtonData.OK_DONE);

  private static final String NONE = "no set: drift is not measured";
  private static final double PERCENT = 100;

  private final List<EvalSetInfo> others;
  private final ComboBox<String> against = new ComboBox<>();
  private final TextField line =
      new TextField(Integer.toString((int) Math.round(PERCENT * AuditDesk.USUAL_LINE)));

  AuditAskPane(String set, String policy, List<EvalSetInfo> others) {
    this.others = List.copyOf(others);
    setId("audit-ask");
    setHeaderText("Audit of " + set + " · policy " + policy);
    against.setId("audit-against");
    against.setAccessibleText("The set that the policy was tuned on");
    against.setMaxWidth(Double.MAX_VALUE);
    against.getItems().add(NONE);
    others.forEach(
        o -> against.getItems().add(o.name() + ", " + Numbers.count(o.samples()) + " samples"));
    against.getSelectionModel().select(0);
    line.setId("audit-line");
    line.setAccessibleText("Largest share of misrouted answers in percent");
    line.setPrefColumnCount(4);
    GridPane grid = new GridPane(12, 10);
    grid.addRow(0, name("Drift is measured from", against), against);
    grid.addRow(
        1,
        name("Misrouted answers at most", line),
        Parts.row(6, line, Parts.whole("% of the calls below the top lane", "muted")));
    Label wrong = Parts.wrapped("The line is a percentage above 0 and below 100.", "worse");
    wrong
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> !sound(), line.textProperty()));
    VBox content =
        new VBox(
            12,
            grid,
            Parts.wrapped(
                "The cheap lanes' answers are re-judged one tier up by the verdicts of this set;"
                    + " what is not judged yet is said, with the commands that judge it. The audit"
                    + " is kept in the workspace.",
                "muted",
                "small"),
            wrong);
    setContent(content);
    setStyle("-fx-pref-width: 600; -fx-max-width: 4000;");
    getButtonTypes().setAll(AUDIT, ButtonType.CANCEL);
    lookupButton(AUDIT).setId("audit-run");
    lookupButton(AUDIT).disableProperty().bind(wrong.visibleProperty());
  }

  /**
   * What was asked.
   *
   * @param against the set that the policy was tuned on, or null
   * @param line between 0 and 1
   */
  record Ask(@Nullable EvalSetInfo against, double line) {}

  Ask ask() {
    int at = against.getSelectionModel().getSelectedIndex();
    return new Ask(at < 1 ? null : others.get(at - 1), share());
  }

  private boolean sound() {
    double share = share();
    return share > 0 && share < 1;
  }

  private double share() {
    try {
      return Double.parseDouble(line.getText().replace("%", "").strip()) / PERCENT;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static Label name(String words, Node of) {
    Label label = Parts.whole(words);
    label.setLabelFor(of);
    return label;
  }
}
