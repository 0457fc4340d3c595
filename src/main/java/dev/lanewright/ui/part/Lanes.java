package dev.lanewright.ui.part;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/** How lanes are drawn: a dot of the lane's colour, always with its name. */
public final class Lanes {
  private Lanes() {}

  /** The looked-up colour of a lane. */
  public static String color(int index, int count) {
    return "-lw-lane-" + Math.clamp(index, 0, count - 1) + "-of-" + Math.max(2, count);
  }

  public static Circle dot(int index, int count) {
    Circle dot = new Circle(4.5);
    dot.setStyle(
        "-fx-fill: " + (index < 0 ? "-lw-tied" : color(index, count)) + "; -fx-stroke: null;");
    return dot;
  }

  /** A dot and the lane's name. */
  public static HBox named(int index, int count, String name) {
    Label label = new Label(name);
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox box = new HBox(6, dot(index, count), label);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  /** Two dots and the name of the second: where a sample moved. */
  public static HBox moved(int from, int to, int count, String name) {
    Label arrow = new Label("→");
    arrow.getStyleClass().add("muted");
    HBox box = new HBox(4, dot(from, count), arrow, dot(to, count), new Label(" " + name));
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }
}
