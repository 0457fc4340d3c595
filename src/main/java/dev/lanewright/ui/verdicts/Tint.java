package dev.lanewright.ui.verdicts;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Something on a ground of the accent whose strength tells a figure; the figure stands there too.
 */
final class Tint extends StackPane {
  private static final double WEAKEST = 0.06;
  private static final double STRONGEST = 0.72;

  /**
   * @param strength 0..1; NaN: no ground but a quiet one
   */
  Tint(Node over, double strength, double width, double height) {
    var ground = new Region();
    ground.getStyleClass().add(Double.isNaN(strength) ? "tint-none" : "tint");
    if (!Double.isNaN(strength)) {
      ground.setOpacity(WEAKEST + (STRONGEST - WEAKEST) * Math.clamp(strength, 0, 1));
    }
    getChildren().addAll(ground, over);
    setMinSize(width, height);
    setPrefSize(width, height);
  }
}
