package dev.lanewright.ui.tune.edit;

import dev.lanewright.workspace.EditNames;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** A number in a small field, empty for none; what is no number is marked and counts as none. */
final class NumberField extends TextField {
  private String last;

  NumberField(String id, String name, @Nullable Double value, Runnable changed) {
    super(value == null ? "" : EditNames.number(value));
    last = getText();
    setId(id);
    setAccessibleText(name);
    getStyleClass().add("figure-field");
    setPrefWidth(76);
    setMinWidth(60);
    Runnable take =
        () -> {
          boolean wrong = !getText().isBlank() && value() == null;
          getStyleClass().remove("invalid");
          if (wrong) {
            getStyleClass().add("invalid");
          } else if (!getText().equals(last)) {
            last = getText();
            changed.run();
          }
        };
    setOnAction(e -> take.run());
    focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                take.run();
              }
            });
  }

  /** Shows a number without telling of it. */
  void show(double value) {
    setText(EditNames.number(value));
    last = getText();
    getStyleClass().remove("invalid");
  }

  /** The number; null where none, or nothing that is one, is written. */
  @Nullable Double value() {
    String text = getText().strip().replace(",", "").replace('−', '-');
    try {
      double d = Double.parseDouble(text);
      return Double.isFinite(d) ? d : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
