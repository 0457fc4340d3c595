package dev.lanewright.ui.tune;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.PolicyCheck;
import dev.lanewright.policy.Problem;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.json.PolicyFormatException;
import dev.lanewright.policy.json.PolicyJson;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.tune.edit.EditName;
import dev.lanewright.workspace.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Edits what has no slider: a stage, the cascade or the whole policy in its JSON form, checked as
 * it is typed in, so that nothing wrong is taken over.
 */
final class StageDialogs {
  private final Session session;
  private final Dialogs dialogs;

  StageDialogs(Session session, Dialogs dialogs) {
    this.session = session;
    this.dialogs = dialogs;
  }

  /** Edits the whole policy. */
  void policy() {
    edit("Policy as JSON", session.committed(), p -> p).ifPresent(this::take);
  }

  /** Edits one stage: it alone stands in the text. */
  void stage(int index) {
    Policy policy = session.committed();
    Stage stage = policy.stages().get(index);
    Policy alone = policy.withStages(List.of(stage)).withCascade(null);
    edit(
            "Stage " + (index + 1) + ": " + StageWords.title(stage),
            alone,
            p -> p.stages().size() == 1 ? policy.withStage(index, p.stages().getFirst()) : policy)
        .ifPresent(this::take);
  }

  /** Edits the cascade. */
  void cascade() {
    Policy policy = session.committed();
    edit(
            "Cascade",
            policy.withStages(List.of()),
            p -> {
              Cascade cascade = p.cascade();
              return policy.withCascade(cascade);
            })
        .ifPresent(this::take);
  }

  private void take(Policy policy) {
    session.apply(EditName.of(session.committed(), policy), policy);
  }

  private Optional<Policy> edit(String title, Policy start, UnaryOperator<Policy> whole) {
    TextArea text = new TextArea(PolicyJson.write(start));
    text.setId("policy-json");
    text.getStyleClass().add("mono");
    text.setPrefSize(560, 420);
    Label problem = Parts.wrapped("", "worse", "small");
    problem.setId("policy-json-problem");
    DialogPane pane = new DialogPane();
    pane.setHeaderText(title);
    pane.setContent(new VBox(8, text, problem));
    ButtonType take = new ButtonType("Apply", ButtonBar.ButtonData.OK_DONE);
    pane.getButtonTypes().setAll(take, ButtonType.CANCEL);
    Policy[] result = new Policy[1];
    pane.lookupButton(take)
        .addEventFilter(
            ActionEvent.ACTION,
            e -> {
              String wrong = check(text.getText(), whole, result);
              problem.setText(wrong == null ? "" : wrong);
              if (wrong != null) {
                e.consume();
              }
            });
    Optional<ButtonType> answer = dialogs.show(title, pane);
    return answer.filter(take::equals).map(b -> result[0]);
  }

  /** What is wrong with the text, or null; a policy that can route is put into the result. */
  private static @Nullable String check(String text, UnaryOperator<Policy> whole, Policy[] result) {
    try {
      Policy policy = whole.apply(PolicyJson.readDraft(text));
      List<Problem> problems = PolicyCheck.problems(policy);
      if (!problems.isEmpty()) {
        return problems.getFirst().path() + ": " + problems.getFirst().message();
      }
      result[0] = policy;
      return null;
    } catch (PolicyFormatException e) {
      return e.getMessage();
    }
  }
}
