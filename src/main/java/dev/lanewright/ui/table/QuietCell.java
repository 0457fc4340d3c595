package dev.lanewright.ui.table;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableCell;

/**
 * A cell whose content can change without a word to those around it. A table that hears of one cell
 * to be laid out takes all its rows away and fills them anew; a cell of a fixed height in a column
 * of a fixed width can place its new content by itself.
 */
class QuietCell<S, T> extends TableCell<S, T> {
  private boolean quiet;

  /** Makes a change of the content and, where the cell has its place already, lays it out. */
  final void change(Runnable change) {
    boolean placed = getSkin() != null && getScene() != null && getWidth() > 0 && !isNeedsLayout();
    if (!placed || quiet) {
      change.run();
      return;
    }
    quiet = true;
    try {
      change.run();
      layoutChildren();
      for (Node child : getChildren()) {
        if (child instanceof Parent parent) {
          parent.layout();
        }
      }
    } finally {
      quiet = false;
    }
  }

  /** Shows what now stands in the cell's row, of which the table has not told. */
  final void refresh(List<? extends T> rows) {
    int i = getIndex();
    if (!isEmpty() && i >= 0 && i < rows.size()) {
      updateItem(rows.get(i), false);
    }
  }

  @Override
  public void requestLayout() {
    if (!quiet) {
      super.requestLayout();
    }
  }
}
