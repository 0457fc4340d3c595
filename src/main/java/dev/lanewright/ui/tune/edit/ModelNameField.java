package dev.lanewright.ui.tune.edit;

import javafx.scene.control.TextField;

/** The name of a trained model; tells when it is left or Enter is pressed. */
final class ModelNameField extends TextField {
  private String told;

  ModelNameField(String id, String name, String value, Runnable changed) {
    super(value);
    told = value;
    setId(id);
    setAccessibleText(name);
    setPromptText("name of a trained model");
    setOnAction(e -> tell(changed));
    focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                tell(changed);
              }
            });
  }

  private void tell(Runnable changed) {
    if (!getText().equals(told)) {
      told = getText();
      changed.run();
    }
  }
}
