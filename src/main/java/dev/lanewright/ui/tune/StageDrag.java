package dev.lanewright.ui.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/**
 * Moves a stage's card by its head: dragged to another place, or with Alt and an arrow key while
 * something in the card has the focus. Esc gives a drag up.
 */
final class StageDrag {
  private static final double SLOP = 6;

  private final StageCard card;
  private final VBox column;
  private final int index;
  private final IntConsumer move;
  private final EventHandler<KeyEvent> escape = this::escape;
  private double from = Double.NaN;
  private int target = -1;

  private StageDrag(StageCard card, VBox column, int index, IntConsumer move) {
    this.card = card;
    this.column = column;
    this.index = index;
    this.move = move;
  }

  /**
   * @param column whose children of that class are the stages in order
   * @param move takes the new index
   */
  static void install(StageCard card, VBox column, int index, IntConsumer move) {
    var drag = new StageDrag(card, column, index, move);
    Node head = card.handle();
    head.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> drag.from = e.getSceneY());
    head.addEventHandler(MouseEvent.MOUSE_DRAGGED, drag::drag);
    head.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> drag.drop());
    card.addEventFilter(KeyEvent.KEY_PRESSED, drag::key);
  }

  private void key(KeyEvent e) {
    if (e.isAltDown() && (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN)) {
      move.accept(index + (e.getCode() == KeyCode.UP ? -1 : 1));
      e.consume();
    }
  }

  private List<StageCard> cards() {
    List<StageCard> all = new ArrayList<>();
    column
        .getChildren()
        .forEach(
            n -> {
              if (n instanceof StageCard c) {
                all.add(c);
              }
            });
    return all;
  }

  private void drag(MouseEvent e) {
    if (Double.isNaN(from) || (target < 0 && Math.abs(e.getSceneY() - from) < SLOP)) {
      return;
    }
    if (target < 0) {
      card.getStyleClass().add("moving");
      Scene scene = card.getScene();
      scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
    }
    List<StageCard> all = cards();
    target = 0;
    for (StageCard c : all) {
      Bounds b = c.localToScene(c.getBoundsInLocal());
      if (!c.equals(card) && e.getSceneY() > b.getCenterY()) {
        target++;
      }
    }
    mark(all);
    e.consume();
  }

  private void mark(List<StageCard> all) {
    for (int i = 0; i < all.size(); i++) {
      var styles = all.get(i).getStyleClass();
      styles.removeAll(List.of("drop-before", "drop-after"));
      if (i == target && target < index) {
        styles.add("drop-before");
      } else if (i == target && target > index) {
        styles.add("drop-after");
      }
    }
  }

  private void drop() {
    int to = target;
    end();
    if (to >= 0 && to != index) {
      move.accept(to);
    }
  }

  private void escape(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE) {
      end();
      e.consume();
    }
  }

  private void end() {
    from = Double.NaN;
    target = -1;
    card.getStyleClass().remove("moving");
    mark(cards());
    if (card.getScene() != null) {
      card.getScene().removeEventFilter(KeyEvent.KEY_PRESSED, escape);
    }
  }
}
