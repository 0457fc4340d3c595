package dev.lanewright.ui.data;

import javafx.scene.shape.Circle;

/** A dot in a lane's colour; grey where there is no lane. */
final class LaneDot extends Circle {
  LaneDot(int lane, int lanes) {
    super(4.5);
    setStyle(
        lane < 0 || lanes < 2
            ? "-fx-fill: -lw-tied;"
            : "-fx-fill: -lw-lane-" + lane + "-of-" + lanes + ";");
  }
}
