package dev.lanewright.ui.ship;

import java.util.function.DoublePredicate;
import javafx.scene.control.TextField;

/**
 * A number to be changed in place: taken on Enter and on leaving; what is none, or not accepted, is
 * marked.
 */
final class ValueField extends TextField {
  private String shown = "";
  private final DoublePredicate take;

  ValueField(String id, String name, double width, DoublePredicate take) {
    this.take = take;
    setId(id);
    setAccessibleText(name);
    getStyleClass().add("figure-field");
    setPrefWidth(width);
    setMinWidth(width);
    setMaxWidth(width);
    setOnAction(e -> read());
    focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                read();
              }
            });
  }

  /** Shows a value; what a person is writing is left alone. */
  void show(String text) {
    shown = text;
    if (!isFocused()) {
      setText(text);
      getStyleClass().remove("invalid");
    }
  }

  private void read() {
    String text = getText().strip();
    getStyleClass().remove("invalid");
    if (text.equals(shown)) {
      return;
    }
    try {
      double value = Double.parseDouble(text.replace(",", "").replace("%", "").replace('−', '-'));
      if (take.test(value)) {
        return;
      }
    } catch (NumberFormatException e) {
      // marked below
    }
    getStyleClass().add("invalid");
  }
}
