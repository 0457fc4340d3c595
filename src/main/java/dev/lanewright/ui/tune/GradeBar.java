package dev.lanewright.ui.tune;

import dev.lanewright.engine.Delta;
import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.verdict.VerdictTally;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Better, tied, unsure (of judged pairs: flips) and worse as shares of the pairs, with the interval
 * of win-or-tie.
 */
final class GradeBar extends Region {
  private static final double HEIGHT = 12;
  private final Rectangle better = part("better");
  private final Rectangle tied = part("tied");
  private final Rectangle unsure = part("unsure");
  private final Rectangle worse = part("worse");
  private final Line interval = new Line();
  private final Label alone = Parts.label("", "small");
  private final Tooltip tip = new Tooltip();
  private boolean tipped;
  private @Nullable Shares shares;

  /** Weights of the parts, and the interval of win or tie, 0..1. */
  private record Shares(
      double better, double tied, double unsure, double worse, double lo, double hi) {
    double all() {
      return better + tied + unsure + worse;
    }
  }

  GradeBar() {
    getStyleClass().add("grade-bar");
    interval.getStyleClass().add("interval");
    getChildren().addAll(better, tied, unsure, worse, interval, alone);
    setPrefSize(180, HEIGHT);
    setMaxHeight(HEIGHT);
    setMinWidth(60);
  }

  /** Shows words in place of the bar. */
  void say(String words) {
    shares = null;
    if (tipped) {
      Tooltip.uninstall(this, tip);
      tipped = false;
    }
    alone.setText(words);
    setAccessibleText(words);
    place();
  }

  /** Shows these pairs. */
  void show(Delta pairs, String words) {
    Estimate rate = pairs.winOrTie();
    shares = new Shares(pairs.wins(), pairs.ties(), 0, pairs.losses(), rate.lo(), rate.hi());
    tell(
        "graded better %s, tied %s, worse %s · win or tie %s"
            .formatted(
                Numbers.count(pairs.wins()),
                Numbers.count(pairs.ties()),
                Numbers.count(pairs.losses()),
                words));
  }

  /** Win or tie of judged pairs with its interval, a flip as worse. */
  static String winOrTie(VerdictTally t) {
    Estimate rate = t.winOrTie(VerdictTally.Unsure.WORSE);
    return "%s [%s, %s]"
        .formatted(
            Numbers.percent(rate.value()),
            Numbers.percent(rate.lo()).replace("%", ""),
            Numbers.percent(rate.hi()).replace("%", ""));
  }

  /** Shows judges' verdicts; a flip counts as worse in the interval, as the ship gate does. */
  void show(VerdictTally t) {
    Estimate rate = t.winOrTie(VerdictTally.Unsure.WORSE);
    shares = new Shares(t.better(), t.tied(), t.unsure(), t.worse(), rate.lo(), rate.hi());
    tell(
        "judged %s: better %s, tied %s, flips %s, worse %s · win or tie %s [%s, %s], a flip as worse"
            .formatted(
                Numbers.count(t.n()),
                Numbers.count(Math.round(t.better())),
                Numbers.count(Math.round(t.tied())),
                Numbers.count(Math.round(t.unsure())),
                Numbers.count(Math.round(t.worse())),
                Numbers.percent(rate.value()),
                Numbers.percent(rate.lo()),
                Numbers.percent(rate.hi())));
  }

  private void tell(String text) {
    alone.setText("");
    tip.setText(text);
    if (!tipped) {
      Tooltip.install(this, tip);
      tipped = true;
    }
    setAccessibleText(text);
    place();
  }

  /** Places the parts at once: its own size stays, so that nothing around it has to be laid out. */
  private void place() {
    if (getWidth() > 0) {
      layoutChildren();
    }
  }

  private static Rectangle part(String style) {
    Rectangle r = new Rectangle(0, HEIGHT);
    r.getStyleClass().add(style);
    return r;
  }

  @Override
  protected void layoutChildren() {
    double w = snapSizeX(getWidth());
    Shares s = shares;
    boolean bar = s != null && s.all() > 0 && w > 0;
    getChildren().forEach(c -> c.setVisible(bar != c.equals(alone)));
    if (s == null || !bar) {
      double h = alone.prefHeight(-1);
      alone.resizeRelocate(0, (getHeight() - h) / 2, w, h);
      return;
    }
    double top = (getHeight() - HEIGHT) / 2;
    double a = Math.round(w * s.better() / s.all());
    double b = Math.round(w * s.worse() / s.all());
    double u = Math.round(w * s.unsure() / s.all());
    place(better, 0, top, a);
    place(tied, a, top, w - a - b - u);
    place(unsure, w - b - u, top, u);
    place(worse, w - b, top, b);
    interval.setVisible(!Double.isNaN(s.lo()) && !Double.isNaN(s.hi()));
    interval.setStartX(Math.clamp(s.lo() * w, 0, w));
    interval.setEndX(Math.clamp(Math.max(s.hi() * w, s.lo() * w + 3), 0, w));
    interval.setStartY(top + HEIGHT / 2);
    interval.setEndY(top + HEIGHT / 2);
  }

  private static void place(Rectangle r, double x, double y, double width) {
    r.setX(x);
    r.setY(y);
    r.setWidth(Math.max(0, width));
  }
}
