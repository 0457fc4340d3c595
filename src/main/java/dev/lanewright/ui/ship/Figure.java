package dev.lanewright.ui.ship;

import dev.lanewright.ui.part.Parts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A large figure with its name above and what it stands on below, some of it to be edited. */
final class Figure extends VBox {
  private final Label name = Parts.whole("", "section");
  private final Label value = Parts.whole("", "figure");
  private final Label note = Parts.whole("", "muted");

  Figure(String id, HBox edit) {
    super(3);
    setId(id);
    getStyleClass().add("ship-figure");
    getChildren().addAll(name, value, note, edit);
    setMinWidth(USE_PREF_SIZE);
  }

  void show(String title, String text, String below) {
    name.setText(title);
    value.setText(text);
    note.setText(below);
    setAccessibleText(title + ": " + text + ", " + below);
  }
}
