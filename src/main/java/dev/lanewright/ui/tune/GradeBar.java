package dev.lanewright.ui.tune;

import dev.lanewright.engine.Delta;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

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
  private final Label alone = Parts.label("", "small");
  private final Tooltip tip = new Tooltip();
  private @Nullable Delta delta;

  GradeBar() {
    getStyleClass().add("grade-bar");
    interval.getStyleClass().add("interval");
    getChildren().addAll(better, tied, worse, interval, alone);
    setPrefSize(180, HEIGHT);
    setMaxHeight(HEIGHT);
    setMinWidth(60);
  }

  /** Shows words in place of the bar. */
  void say(String words) {
    delta = null;
    Tooltip.uninstall(this, tip);
    alone.setText(words);
    setAccessibleText(words);
    requestLayout();
  }

  /** Shows these pairs. */
  void show(Delta pairs, String words) {
    delta = pairs;
    alone.setText("");
    String text =
        "graded better %s, tied %s, worse %s · win or tie %s"
            .formatted(
                Numbers.count(pairs.wins()),
                Numbers.count(pairs.ties()),
                Numbers.count(pairs.losses()),
                words);
    tip.setText(text);
    Tooltip.install(this, tip);
    setAccessibleText(text);
    requestLayout();
  }

  private static Rectangle part(String style) {
    Rectangle r = new Rectangle(0, HEIGHT);
    r.getStyleClass().add(style);
    return r;
  }

  @Override
  protected void layoutChildren() {
    double w = snapSizeX(getWidth());
    Delta d = delta;
    double pairs = d == null ? 0 : d.wins() + d.ties() + d.losses();
    boolean bar = d != null && pairs > 0 && w > 0;
    getChildren().forEach(c -> c.setVisible(bar != c.equals(alone)));
    if (d == null || !bar) {
      double h = alone.prefHeight(-1);
      alone.resizeRelocate(0, (getHeight() - h) / 2, w, h);
      return;
    }
    double top = (getHeight() - HEIGHT) / 2;
    double a = Math.round(w * d.wins() / pairs);
    double b = Math.round(w * d.losses() / pairs);
    place(better, 0, top, a);
    place(tied, a, top, w - a - b);
    place(worse, w - b, top, b);
    double lo = d.winOrTie().lo();
    double hi = d.winOrTie().hi();
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
