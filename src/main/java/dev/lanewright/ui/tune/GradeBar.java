package dev.lanewright.ui.tune;

import dev.lanewright.engine.Delta;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/**
 * Better, tied and worse as shares of the graded pairs, with the interval of win-or-tie across the
 * boundary of tied and worse.
 */
final class GradeBar extends Region {
  private static final double HEIGHT = 12;
  private final Rectangle better = part("better");
  private final Rectangle tied = part("tied");
  private final Rectangle worse = part("worse");
  private final Line interval = new Line();
  private final Delta delta;

  GradeBar(Delta delta, String words) {
    this.delta = delta;
    getStyleClass().add("grade-bar");
    interval.getStyleClass().add("interval");
    getChildren().addAll(better, tied, worse, interval);
    setPrefSize(180, HEIGHT);
    setMaxHeight(HEIGHT);
    setMinWidth(60);
    String text =
        "graded better %s, tied %s, worse %s · win or tie %s"
            .formatted(
                Numbers.count(delta.wins()),
                Numbers.count(delta.ties()),
                Numbers.count(delta.losses()),
                words);
    Tooltip.install(this, new Tooltip(text));
    setAccessibleText(text);
  }

  private static Rectangle part(String style) {
    Rectangle r = new Rectangle(0, HEIGHT);
    r.getStyleClass().add(style);
    return r;
  }

  @Override
  protected void layoutChildren() {
    double w = snapSizeX(getWidth());
    double pairs = delta.wins() + delta.ties() + delta.losses();
    if (pairs == 0 || w <= 0) {
      getChildren().forEach(c -> c.setVisible(false));
      return;
    }
    double top = (getHeight() - HEIGHT) / 2;
    double a = Math.round(w * delta.wins() / pairs);
    double b = Math.round(w * delta.losses() / pairs);
    place(better, 0, top, a);
    place(tied, a, top, w - a - b);
    place(worse, w - b, top, b);
    double lo = delta.winOrTie().lo();
    double hi = delta.winOrTie().hi();
    interval.setVisible(!Double.isNaN(lo) && !Double.isNaN(hi));
    interval.setStartX(Math.clamp(lo * w, 0, w));
    interval.setEndX(Math.clamp(Math.max(hi * w, lo * w + 3), 0, w));
    interval.setStartY(top + HEIGHT / 2);
    interval.setEndY(top + HEIGHT / 2);
  }

  private static void place(Rectangle r, double x, double y, double width) {
    r.setX(x);
    r.setY(y);
    r.setWidth(Math.max(0, width));
  }
}
