package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Gate;
import dev.lanewright.policy.json.PolicyFormatException;
import dev.lanewright.policy.json.PolicyJson;
import dev.lanewright.ui.part.Parts;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.util.Duration;

/** The schema's text; a text that is no JSON object leaves the gate as it was and says why. */
final class SchemaForm extends Form<Gate> {
  private static final Duration REST = Duration.millis(400);

  private final Label problem = Parts.wrapped("", "worse", "small");
  private Map<String, ?> schema;

  SchemaForm(String id, Gate.Schema gate) {
    super(id);
    schema = gate.schema();
    TextArea text = new TextArea(PolicyJson.write(schema));
    text.setId(id("text"));
    text.setAccessibleText("JSON Schema of the answer");
    text.getStyleClass().add("mono");
    text.setPrefRowCount(8);
    text.setPrefColumnCount(10);
    var rest = new PauseTransition(REST);
    rest.setOnFinished(e -> read(text.getText()));
    text.textProperty().subscribe((was, is) -> rest.playFromStart());
    problem.setId(id("text-problem"));
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    getChildren().addAll(text, problem);
  }

  private void read(String text) {
    try {
      Map<String, ?> next = PolicyJson.readSchema(text);
      problem.setText("");
      if (!next.equals(schema)) {
        schema = next;
        changed();
      }
    } catch (PolicyFormatException e) {
      problem.setText(e.getMessage());
    }
  }

  @Override
  public Gate value() {
    return new Gate.Schema(schema);
  }
}
