package dev.lanewright.ui.table;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** A figure with a bar of its size before it, for a table's cell. */
public final class CellBar extends HBox {
  private final Rectangle bar = new Rectangle(0, 8);
  private final Label figure = new Label();

  /** A bar that shows nothing yet. */
  public CellBar() {
    super(8);
    setAlignment(Pos.CENTER_RIGHT);
    bar.setArcWidth(8);
    bar.setArcHeight(8);
    bar.getStyleClass().add("cell-bar");
    figure.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(bar, figure);
  }

  /**
   * @param share 0..1 of the longest bar; NaN draws none
   * @param width of the longest bar, pixels
   * @param text the figure
   */
  public CellBar(double share, double width, String text) {
    this();
    show(share, width, text);
  }

  /** Shows another figure: see the constructor. */
  public void show(double share, double width, String text) {
    bar.setWidth(Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1) * width);
    figure.setText(text);
  }
}
