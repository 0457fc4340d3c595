package dev.lanewright.ui.tune;

import java.util.Arrays;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * An intent in its lane. It is dragged to another lane with the mouse, or moved with the left and
 * right arrow keys; Esc puts it back.
 */
final class IntentChip extends Label {
  private static final int LONG_WORD = 9;

  private static final String DRAGGED = "lw-chip-dragged";

  private final IntentLanes card;
  private final String intent;
  private final int lane;
  private double fromX;
  private double fromY;
  private int over = -1;
  private boolean dragged;

  IntentChip(IntentLanes card, String intent, int lane) {
    super(intent.replace('_', ' '));
    this.card = card;
    this.intent = intent;
    this.lane = lane;
    setId("intent" + card.ids() + "-" + intent);
    getStyleClass().add("chip");
    if (Arrays.stream(getText().split(" ")).anyMatch(w -> w.length() > LONG_WORD)) {
      getStyleClass().add("long-word"); // else it would be broken in the middle
    }
    setMaxWidth(Double.MAX_VALUE);
    setWrapText(true);
    setMinWidth(0);
    setFocusTraversable(true);
    setCursor(Cursor.OPEN_HAND);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText("Intent " + intent + ", lane " + (lane + 1) + ". Arrow keys move it.");
    setTooltip(new Tooltip(intent));
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::release);
    setOnKeyPressed(this::key);
  }

  /** Whether a chip of the card is being dragged. */
  static boolean dragging(IntentLanes card) {
    return card.getProperties().containsKey(DRAGGED);
  }

  private void press(MouseEvent e) {
    requestFocus();
    fromX = e.getSceneX();
    fromY = e.getSceneY();
    e.consume();
  }

  private void drag(MouseEvent e) {
    if (!dragged) {
      dragged = true;
      card.getProperties().put(DRAGGED, this);
      getStyleClass().add("dropping");
      over = lane;
      raise(true);
    }
    setTranslateX(e.getSceneX() - fromX);
    setTranslateY(e.getSceneY() - fromY);
    int now = card.laneAt(e.getSceneX(), e.getSceneY());
    if (now != over) {
      over = now;
      card.hover(intent, now, lane);
    }
    e.consume();
  }

  private void release(MouseEvent e) {
    if (dragged) {
      end();
      card.drop(intent, over, lane);
    }
    e.consume();
  }

  private void end() {
    dragged = false;
    card.getProperties().remove(DRAGGED);
    getStyleClass().remove("dropping");
    raise(false);
    setTranslateX(0);
    setTranslateY(0);
  }

  /** A chip in hand passes over the other lanes, not under them. */
  private void raise(boolean up) {
    setViewOrder(up ? -1 : 0);
    if (getParent() != null) {
      getParent().setViewOrder(up ? -1 : 0);
    }
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE && dragged) {
      end();
      card.cancel();
      e.consume();
    } else if (e.getCode() == KeyCode.LEFT && lane > 0) {
      card.drop(intent, lane - 1, lane);
      e.consume();
    } else if (e.getCode() == KeyCode.RIGHT && lane < card.laneCount() - 1) {
      card.drop(intent, lane + 1, lane);
      e.consume();
    }
  }
}
