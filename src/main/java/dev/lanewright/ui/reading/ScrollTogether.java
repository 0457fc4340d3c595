package dev.lanewright.ui.reading;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ScrollPane;

/** Lets two panes scroll together, each by the same share of its length. JavaFX thread only. */
public final class ScrollTogether {
  private final ScrollPane left;
  private final ScrollPane right;
  private final BooleanProperty on = new SimpleBooleanProperty(true);
  private boolean following;

  /** Ties the panes together; they stay so as long as they live. */
  public ScrollTogether(ScrollPane left, ScrollPane right) {
    this.left = left;
    this.right = right;
    left.vvalueProperty().subscribe(v -> follow(right, v.doubleValue()));
    right.vvalueProperty().subscribe(v -> follow(left, v.doubleValue()));
  }

  /** Whether they scroll together. */
  public BooleanProperty onProperty() {
    return on;
  }

  /** Both to their start. */
  public void top() {
    left.setVvalue(0);
    right.setVvalue(0);
  }

  /**
   * Both by pages.
   *
   * @param pages such as 0.9, or negative for back
   */
  public void page(double pages) {
    // By the longer one, which is the one that still has something to show.
    ScrollPane longer = hidden(left) >= hidden(right) ? left : right;
    double hidden = hidden(longer);
    if (hidden > 0) {
      double step = pages * longer.getViewportBounds().getHeight() / hidden;
      double to = Math.clamp(longer.getVvalue() + step, 0, 1);
      left.setVvalue(to);
      right.setVvalue(to);
    }
  }

  private static double hidden(ScrollPane pane) {
    return pane.getContent() == null
        ? 0
        : pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
  }

  private void follow(ScrollPane other, double value) {
    if (on.get() && !following) {
      following = true;
      other.setVvalue(value);
      following = false;
    }
  }
}
