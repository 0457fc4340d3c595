package dev.lanewright.ui.tune.edit;

import dev.lanewright.ui.part.Parts;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/** A name, chosen from a list or typed, with its label above. */
final class FieldNameField extends VBox {
  private final ComboBox<String> box = new ComboBox<>();

  FieldNameField(String id, String label, String value, List<String> known, Runnable changed) {
    super(2);
    box.setId(id);
    box.setEditable(true);
    box.setAccessibleText(label);
    box.setMaxWidth(Double.MAX_VALUE);
    box.getItems().setAll(known);
    box.setValue(value);
    box.valueProperty().subscribe((was, is) -> changed.run());
    box.getEditor()
        .focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                box.setValue(box.getEditor().getText());
              }
            });
    getChildren().addAll(Parts.label(label, "muted", "small"), box);
  }

  String value() {
    String value = box.getValue();
    return value == null ? "" : value.strip();
  }
}
