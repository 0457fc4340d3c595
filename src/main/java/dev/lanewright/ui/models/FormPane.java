package dev.lanewright.ui.models;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A small form in a dialog: its button works once nothing is wrong, and says what is. */
final class FormPane extends DialogPane {
  private final GridPane grid = new GridPane(10, 8);
  private final Label problem = new Label();
  private final List<Supplier<@Nullable String>> checks = new ArrayList<>();
  private final ButtonType accept;
  private boolean touched;

  FormPane(String id, String intro, String verb) {
    setId(id);
    accept = new ButtonType(verb, ButtonData.OK_DONE);
    Label text = new Label(intro);
    text.setWrapText(true);
    text.getStyleClass().add("muted");
    problem.setId("form-problem");
    problem.setWrapText(true);
    problem.setMinHeight(34);
    problem.getStyleClass().addAll("worse", "small");
    setContent(new VBox(12, text, grid, problem));
    setPrefWidth(480);
    getButtonTypes().setAll(accept, ButtonType.CANCEL);
    lookupButton(accept).setId("form-accept");
    lookupButton(accept).getStyleClass().add("primary");
    check();
  }

  /** The button that accepts the form. */
  ButtonType accept() {
    return accept;
  }

  /** A field with its check; null means fine. */
  TextField field(String id, String title, String value, String prompt, Check check) {
    TextField field = new TextField(value);
    field.setId(id);
    field.setPromptText(prompt);
    checks.add(
        () -> {
          String wrong = check.problem(field.getText());
          field.getStyleClass().remove("invalid");
          if (wrong != null && touched) {
            field.getStyleClass().add("invalid");
          }
          return wrong;
        });
    field
        .textProperty()
        .addListener(
            (p, was, is) -> {
              touched = true;
              check();
            });
    row(title, field);
    check();
    return field;
  }

  /** A control with its title. */
  void row(String title, Node control) {
    Label label = new Label(title);
    label.setMinWidth(130);
    label.setLabelFor(control);
    grid.addRow(grid.getRowCount(), label, control);
    GridPane.setHgrow(control, Priority.ALWAYS);
  }

  /** What is wrong with a field's text, or null. */
  @FunctionalInterface
  interface Check {
    @Nullable String problem(String text);
  }

  private void check() {
    String first = null;
    for (Supplier<@Nullable String> c : checks) {
      String wrong = c.get();
      first = first == null ? wrong : first;
    }
    problem.setText(touched && first != null ? first : "");
    if (lookupButton(accept) instanceof Button button) {
      button.setDisable(first != null);
    }
  }
}
