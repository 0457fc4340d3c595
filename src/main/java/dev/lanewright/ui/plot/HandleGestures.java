package dev.lanewright.ui.plot;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Mouse and keys on a handle. */
final class HandleGestures {
  private final DragHandle handle;
  private double grabbedAt = Double.NaN;

  HandleGestures(DragHandle handle, Node node) {
    this.handle = handle;
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> press(node, e));
    node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    node.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    node.addEventHandler(KeyEvent.KEY_RELEASED, this::keyUp);
    node.focusedProperty()
        .subscribe(
            focused -> {
              if (!focused && Double.isNaN(grabbedAt)) {
                handle.commit();
              }
            });
  }

  private void press(Node node, MouseEvent e) {
    if (e.getButton() != MouseButton.PRIMARY) {
      return;
    }
    node.requestFocus();
    node.toFront();
    // The pill is wide: the line keeps its distance from the pointer.
    grabbedAt = handle.valueAt(e.getSceneX()) - handle.valueProperty().get();
    e.consume();
  }

  private void drag(MouseEvent e) {
    if (Double.isNaN(grabbedAt)) {
      return;
    }
    handle.start();
    handle.dragTo(handle.valueAt(e.getSceneX()) - grabbedAt);
    e.consume();
  }

  private void release(MouseEvent e) {
    if (!Double.isNaN(grabbedAt)) {
      grabbedAt = Double.NaN;
      handle.commit();
      e.consume();
    }
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE && handle.moving()) {
      grabbedAt = Double.NaN;
      handle.cancel();
      e.consume();
      return;
    }
    if (e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    boolean used = true;
    switch (e.getCode()) {
      case LEFT, DOWN, KP_LEFT, KP_DOWN -> handle.step(-1, e.isShiftDown());
      case RIGHT, UP, KP_RIGHT, KP_UP -> handle.step(1, e.isShiftDown());
      case HOME -> jump(handle.lowest());
      case END -> jump(handle.highest());
      default -> used = false;
    }
    if (used) {
      e.consume();
    }
  }

  private void jump(double to) {
    handle.start();
    handle.dragTo(to);
  }

  private void keyUp(KeyEvent e) {
    if (Double.isNaN(grabbedAt)
        && (e.getCode().isArrowKey()
            || e.getCode() == KeyCode.HOME
            || e.getCode() == KeyCode.END)) {
      handle.commit();
      e.consume();
    }
  }
}
