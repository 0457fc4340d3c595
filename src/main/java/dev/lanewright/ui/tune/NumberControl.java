package dev.lanewright.ui.tune;

import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.task.Paced;
import dev.lanewright.workspace.EditNames;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A slider and a numeric field on one number. Dragging the slider is one gesture; arrow keys step,
 * with Shift ten steps; Esc cancels; a text that is no number is refused in words.
 */
final class NumberControl extends VBox {
  private static final int LARGE = 10;

  private final DragValue value;
  private final Slider slider = new Slider();
  private final TextField field = new TextField();
  private final Label problem = Parts.wrapped("", "worse", "small");
  private final Paced pace;
  private boolean showing;

  /**
   * @param name written before the slider, may be empty
   * @param unit written after the field, may be empty
   * @param color looked-up colour of the thumb
   */
  NumberControl(DragValue value, String name, String unit, String color) {
    this.value = value;
    NumberSpec spec = value.spec();
    pace = new Paced(() -> value.moveTo(slider.getValue()));
    slider.setId(spec.id() + "-slider");
    slider.setMin(spec.min());
    slider.setMax(spec.max());
    slider.setBlockIncrement(spec.step());
    if (!color.equals("-lw-accent")) {
      slider.setStyle("-lw-accent: " + color + ";");
    }
    slider.setAccessibleRole(AccessibleRole.SLIDER);
    slider.setAccessibleText(spec.label());
    slider.setMinWidth(60);
    HBox.setHgrow(slider, Priority.ALWAYS);
    field.setId(spec.id() + "-field");
    field.getStyleClass().add("figure-field");
    field.setAccessibleText(spec.label());
    field.setMinWidth(62);
    field.setPrefWidth(62);
    HBox line = Parts.row(10);
    if (!name.isEmpty()) {
      Label label = Parts.label(name);
      // 44 and 14 pixels of the usual text: sliders of one card begin at one place.
      if (name.length() > 6) {
        label.setMinWidth(Region.USE_PREF_SIZE);
      } else {
        label.setStyle(name.length() > 2 ? "-fx-min-width: 3.4em;" : "-fx-min-width: 1.1em;");
      }
      line.getChildren().add(label);
    }
    line.getChildren().addAll(slider, field);
    if (!unit.isEmpty()) {
      line.getChildren().add(Parts.whole(unit, "muted", "small"));
    }
    problem.setId(spec.id() + "-problem");
    problem.managedProperty().bind(problem.visibleProperty());
    getChildren().addAll(line, problem);
    setSpacing(2);
    slide();
    type();
    value.valueProperty().subscribe(v -> show());
    value.problemProperty().subscribe(this::refuse);
  }

  /** The number that it controls. */
  DragValue value() {
    return value;
  }

  private void slide() {
    slider
        .valueChangingProperty()
        .subscribe(
            (was, is) -> {
              if (is) {
                value.begin();
              } else {
                pace.now();
                value.commit();
                show();
              }
            });
    slider
        .valueProperty()
        .subscribe(
            (was, is) -> {
              if (showing) {
                return;
              }
              if (value.draggingProperty().get()) {
                pace.ask();
              } else if (slider.isValueChanging()) {
                show();
              } else {
                value.begin();
                value.moveTo(is.doubleValue());
                value.commit();
              }
            });
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void key(KeyEvent e) {
    int by = e.isShiftDown() ? LARGE : 1;
    switch (e.getCode()) {
      case LEFT, DOWN -> value.step(-by);
      case RIGHT, UP -> value.step(by);
      case ESCAPE -> {
        pace.cancel();
        value.cancel();
        show();
      }
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void type() {
    field.setOnAction(e -> enter());
    field
        .focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is && !field.getText().equals(shown())) {
                enter();
              }
            });
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            refuse("");
            field.setText(shown());
            e.consume();
          }
        });
  }

  private void enter() {
    if (value.type(field.getText())) {
      show();
    }
  }

  private String shown() {
    double v = value.value();
    return EditNames.number(Double.isNaN(v) ? null : v);
  }

  private void show() {
    showing = true;
    double v = value.value();
    if (!slider.isValueChanging() || !value.draggingProperty().get()) {
      slider.setValue(Double.isNaN(v) ? slider.getMax() : v);
    }
    showing = false;
    if (!field.isFocused() || value.problemProperty().get().isEmpty()) {
      field.setText(shown());
    }
  }

  private void refuse(String why) {
    problem.setText(why);
    problem.setVisible(!why.isEmpty());
    field.getStyleClass().remove("invalid");
    if (!why.isEmpty()) {
      field.getStyleClass().add("invalid");
    }
  }
}
