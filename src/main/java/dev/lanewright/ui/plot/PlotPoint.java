package dev.lanewright.ui.plot;

import dev.lanewright.ui.part.Parts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/**
 * A point over a chart that moves without a redraw: a dot, dotted lines to both axes, and a callout
 * that travels with it. JavaFX thread only.
 */
public final class PlotPoint implements Placed {
  private final Pane node =
      new Pane() {
        @Override
        protected void layoutChildren() {
          // Placed by hand: see replace().
        }
      };
  private final Line down = new Line();
  private final Line left = new Line();
  private final Circle dot = new Circle(7.5);
  private final Label head = new Label();
  private final Label tail = new Label();
  private final VBox callout = new VBox(1, head, tail);
  private final boolean leads;
  private List<Point2D> marks = List.of();
  private double x = Double.NaN;
  private double y = Double.NaN;
  private @Nullable PlotView view;

  private PlotPoint(String id, boolean ghost) {
    leads = !ghost;
    node.setId(id);
    node.getStyleClass().add("plot-point");
    node.setMouseTransparent(true);
    down.getStyleClass().add("lead");
    left.getStyleClass().add("lead");
    dot.getStyleClass().add("dot");
    callout.getStyleClass().add("callout");
    head.getStyleClass().add("head");
    tail.getStyleClass().add("tail");
    if (ghost) {
      node.getStyleClass().add("ghost");
      dot.setRadius(6);
      callout.setVisible(false);
    }
    node.getChildren().addAll(down, left, dot, callout);
  }

  /** The point in hand, with lines to the axes and a callout. */
  public static PlotPoint current(String id) {
    return new PlotPoint(id, false);
  }

  /** Where the point was when last saved: a dashed ring. */
  public static PlotPoint saved(String id) {
    return new PlotPoint(id, true);
  }

  /** Moves it, in data coordinates; NaN hides it. */
  public void moveTo(double newX, double newY) {
    x = newX;
    y = newY;
    replace();
  }

  /** Marks in data coordinates that the callout should leave in sight, as it does with labels. */
  public void avoid(List<Point2D> places) {
    marks = List.copyOf(places);
    replace();
  }

  /**
   * Writes the callout.
   *
   * @param first bold line
   * @param second small line, may be empty
   * @param style style class of the second line: better, worse, muted
   */
  public void say(String first, String second, String style) {
    head.setText(first);
    tail.setText(second);
    Parts.restyle(tail, "tail", style);
    tail.setVisible(!second.isEmpty());
    tail.setManaged(!second.isEmpty());
    replace();
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void placeIn(PlotView newView) {
    view = newView;
    replace();
  }

  @Override
  public void takeAway() {
    view = null;
  }

  private void replace() {
    PlotView v = view;
    boolean shown = v != null && v.drawn() && Double.isFinite(x) && Double.isFinite(y);
    node.setVisible(shown);
    if (!shown || v == null) {
      return;
    }
    Bounds area = v.dataArea();
    double px = v.toX(x);
    double py = v.toY(y);
    dot.setCenterX(px);
    dot.setCenterY(py);
    down.setVisible(leads);
    left.setVisible(leads);
    line(down, px, py + 9, px, area.getMaxY());
    line(left, area.getMinX(), py, px - 9, py);
    if (leads && !head.getText().isEmpty()) {
      callout.applyCss();
      double w = callout.prefWidth(-1);
      double h = callout.prefHeight(w);
      List<Bounds> taken = new ArrayList<>(v.labels());
      marks.forEach(
          p -> taken.add(new BoundingBox(v.toX(p.getX()) - 8, v.toY(p.getY()) - 8, 16, 16)));
      Point2D at = CalloutPlace.of(px, py, w, h, v.getWidth(), area, taken);
      callout.resizeRelocate(Math.rint(at.getX()), Math.rint(at.getY()), w, h);
      callout.setVisible(true);
    } else {
      callout.setVisible(false);
    }
  }

  private static void line(Line line, double x0, double y0, double x1, double y1) {
    line.setStartX(x0);
    line.setStartY(y0);
    line.setEndX(x1);
    line.setEndY(y1);
  }
}
