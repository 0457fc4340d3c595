package dev.lanewright.ui.tune.edit;

import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.EditNames;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A slider and a field on a number from 0 to 1; tells when the slider is let go. */
final class ShareControl extends HBox {
  private final Slider slider;
  private final NumberField field;
  private boolean typing;

  ShareControl(String id, String name, double value, Runnable changed) {
    super(10);
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    slider = new Slider(0, 1, value);
    slider.setId(id + "-slider");
    slider.setAccessibleText(name);
    slider.setBlockIncrement(0.01);
    slider.setMinWidth(60);
    HBox.setHgrow(slider, Priority.ALWAYS);
    field =
        new NumberField(
            id + "-field",
            name,
            value,
            () -> {
              typing = true;
              slider.setValue(value());
              typing = false;
              changed.run();
            });
    slider
        .valueProperty()
        .subscribe(
            (was, is) -> {
              if (!typing) {
                field.setText(EditNames.number(Math.round(is.doubleValue() * 100) / 100.0));
                if (!slider.isValueChanging()) {
                  changed.run();
                }
              }
            });
    slider
        .valueChangingProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                changed.run();
              }
            });
    getChildren().addAll(Parts.whole("≥", "muted"), slider, field);
  }

  double value() {
    Double typed = field.value();
    return typed == null ? Double.NaN : typed;
  }
}
