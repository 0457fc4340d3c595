package dev.lanewright.ui.shell;

import javafx.scene.Group;
import javafx.scene.shape.SVGPath;

/** Three lanes that part from one line. */
final class Logo extends Group {
  Logo() {
    getChildren()
        .addAll(
            lane("logo-a", "M1 17 H18"),
            lane("logo-b", "M1 17 C6 17 5 10 10 10 H18"),
            lane("logo-c", "M1 17 C7 17 3 3 9 3 H18"));
  }

  private static SVGPath lane(String style, String path) {
    var lane = new SVGPath();
    lane.setContent(path);
    lane.getStyleClass().add(style);
    return lane;
  }
}
