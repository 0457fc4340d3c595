package dev.lanewright.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * The labels of a chart, each beside its place and clear of the others: they are placed when the
 * chart is drawn, because only then it is known how large they and the chart are. The first added
 * choose first; one that has no clear place left is not written.
 */
final class PlotLabels extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;
  private static final double MARK = 7;
  private static final double GAP = 5;

  private final transient Font font;
  private final transient List<Wish> wishes = new ArrayList<>();
  private final transient List<Point2D> marks = new ArrayList<>();
  private final transient List<Point2D> curve = new ArrayList<>();
  private transient List<Rectangle2D> placed = List.of();

  /** A text for one of some places, the best first, in data coordinates. */
  private record Wish(String text, List<Point2D> at, Color colour, boolean above) {}

  /** A text somewhere, with what it would cover. */
  private record Spot(Rectangle2D box, double cost, boolean clear) {}

  PlotLabels(Font font) {
    this.font = font;
  }

  /** A mark of the data that labels leave in sight. */
  void mark(double x, double y) {
    if (Double.isFinite(x) && Double.isFinite(y)) {
      marks.add(new Point2D.Double(x, y));
    }
  }

  /** A place of the curve, which labels leave in sight where they can. */
  void curve(double x, double y) {
    curve.add(new Point2D.Double(x, y));
  }

  /**
   * A label.
   *
   * @param at places that it may stand at, the best first
   * @param above whether it rather stands above than below
   */
  void add(String text, List<Point2D> at, Color colour, boolean above) {
    List<Point2D> known =
        at.stream().filter(p -> Double.isFinite(p.getX()) && Double.isFinite(p.getY())).toList();
    if (!text.isEmpty() && !known.isEmpty()) {
      wishes.add(new Wish(text, known, colour, above));
    }
  }

  /** Where labels stood in the last drawing, in its pixels. */
  List<Rectangle2D> placed() {
    return placed;
  }

  @Override
  public void draw(
      Graphics2D g,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis domain,
      ValueAxis range,
      int rendererIndex,
      PlotRenderingInfo info) {
    var pixels = new Pixels(area, domain, range);
    List<Point2D> points = marks.stream().map(pixels::of).toList();
    List<Point2D> line = curve.stream().map(pixels::of).toList();
    List<Rectangle2D> boxes = new ArrayList<>();
    g.setFont(font);
    for (Wish wish : wishes) {
      Rectangle2D size = TextUtils.getTextBounds(wish.text(), g, g.getFontMetrics());
      Spot best = null;
      for (int k = 0; k < wish.at().size(); k++) {
        for (Spot spot :
            spots(pixels.of(wish.at().get(k)), size, wish.above(), area, boxes, points, line)) {
          if (spot.clear() && (best == null || spot.cost() + k * 0.5 < best.cost())) {
            best = new Spot(spot.box(), spot.cost() + k * 0.5, true);
          }
        }
      }
      if (best != null) {
        boxes.add(best.box());
        g.setPaint(wish.colour());
        TextUtils.drawAlignedString(
            wish.text(),
            g,
            (float) best.box().getX(),
            (float) best.box().getCenterY(),
            TextAnchor.CENTER_LEFT);
      }
    }
    placed = List.copyOf(boxes);
  }

  private static List<Spot> spots(
      Point2D at,
      Rectangle2D size,
      boolean above,
      Rectangle2D area,
      List<Rectangle2D> boxes,
      List<Point2D> points,
      List<Point2D> line) {
    double w = size.getWidth();
    double h = size.getHeight();
    double up = at.getY() - MARK - h;
    double down = at.getY() + MARK;
    double level = at.getY() - h / 2;
    double right = at.getX() + GAP;
    double left = at.getX() - GAP - w;
    double middle = at.getX() - w / 2;
    double[][] corners = {
      {right, above ? up : down},
      {left, above ? up : down},
      {right, above ? down : up},
      {left, above ? down : up},
      {middle, above ? up : down},
      {middle, above ? down : up},
      {at.getX() + MARK + GAP, level},
      {at.getX() - MARK - GAP - w, level},
    };
    List<Spot> all = new ArrayList<>();
    for (int i = 0; i < corners.length; i++) {
      var box = new Rectangle2D.Double(corners[i][0], corners[i][1], w, h);
      boolean clear =
          box.getMinX() >= area.getMinX() - 2
              && box.getMaxX() <= area.getMaxX() + 2
              && box.getMinY() >= area.getMinY() - 2
              && box.getMaxY() <= area.getMaxY() + 2
              && boxes.stream().noneMatch(box::intersects);
      double covered = 4 * within(points, box, MARK - 1) + 1.5 * within(line, box, 2);
      all.add(new Spot(box, covered + 0.2 * i, clear));
    }
    return all;
  }

  private static long within(List<Point2D> points, Rectangle2D box, double near) {
    var wide =
        new Rectangle2D.Double(
            box.getX() - near,
            box.getY() - near,
            box.getWidth() + 2 * near,
            box.getHeight() + 2 * near);
    return points.stream().filter(wide::contains).count();
  }

  /** From data to the drawing's pixels. */
  private record Pixels(Rectangle2D area, ValueAxis domain, ValueAxis range) {
    Point2D of(Point2D at) {
      return new Point2D.Double(
          domain.valueToJava2D(at.getX(), area, RectangleEdge.BOTTOM),
          range.valueToJava2D(at.getY(), area, RectangleEdge.LEFT));
    }
  }
}
