package dev.lanewright.ui.table;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** A figure with a bar of its size before it, for a table's cell. */
public final class CellBar extends HBox {
  /**
   * @param share 0..1 of the longest bar; NaN draws none
   * @param width of the longest bar, pixels
   * @param text the figure
   */
  public CellBar(double share, double width, String text) {
    super(8);
    setAlignment(Pos.CENTER_RIGHT);
    double length = Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1) * width;
    var bar = new Rectangle(length, 8);
    bar.setArcWidth(8);
    bar.setArcHeight(8);
    bar.getStyleClass().add("cell-bar");
    var figure = new Label(text);
    figure.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(bar, figure);
  }
}
