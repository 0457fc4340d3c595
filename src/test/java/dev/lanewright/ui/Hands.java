package dev.lanewright.ui;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/** Works controls by their ids, in whichever window they are. JavaFX thread only. */
final class Hands {
  private Hands() {}

  /**
   * The newest window's node of that selector.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Node find(String selector) {
    for (Window w : List.copyOf(Window.getWindows()).reversed()) {
      Node found = w.getScene() == null ? null : w.getScene().lookup(selector);
      if (found != null) {
        return found;
      }
    }
    throw new IllegalArgumentException("nothing is " + selector);
  }

  /** Fires a button, opens a menu, gives anything else the focus. */
  static void click(String selector) {
    switch (find(selector)) {
      case MenuButton menu -> menu.show();
      case ButtonBase button -> button.fire();
      case Node node -> node.requestFocus();
    }
  }

  /** Writes into a field, and says so to it as the Enter key does. */
  static void type(String selector, String text) {
    var field = (TextInputControl) find(selector);
    field.requestFocus();
    field.setText(text);
    if (field instanceof TextField line && line.getOnAction() != null) {
      line.getOnAction().handle(new ActionEvent());
    }
  }

  /** Agrees to the dialog in view; false when there is none. */
  static boolean agree() {
    for (Window w : List.copyOf(Window.getWindows()).reversed()) {
      if (w.isShowing() && w.getScene().getRoot() instanceof DialogPane pane) {
        return pane.getButtonTypes().stream()
            .filter(t -> t.getButtonData().isDefaultButton())
            .map(t -> (Button) pane.lookupButton(t))
            .filter(b -> !b.isDisabled())
            .peek(Button::fire)
            .findFirst()
            .isPresent();
      }
    }
    return false;
  }
}
