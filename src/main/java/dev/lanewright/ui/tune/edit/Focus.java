package dev.lanewright.ui.tune.edit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;

/** Puts the focus where a person goes on. */
final class Focus {
  private Focus() {}

  /** The first field, box or list within; whether there is one. */
  static boolean first(Node node) {
    if (node instanceof TextInputControl
        || node instanceof ComboBoxBase<?>
        || node instanceof CheckBox) {
      node.requestFocus();
      return true;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        if (first(child)) {
          return true;
        }
      }
    }
    return false;
  }
}
