package dev.lanewright.ui.plot;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/** Finds a place for a callout beside its point that covers no label; pixels throughout. */
final class CalloutPlace {
  private static final double LABEL_WIDTH = 64;
  private static final double LABEL_HEIGHT = 28;

  private CalloutPlace() {}

  /** About where a chart writes the label of a point: left of it near the right end. */
  static Bounds label(double x, double y, Bounds area) {
    boolean right = x > area.getMinX() + 0.8 * area.getWidth();
    return new BoundingBox(
        right ? x - LABEL_WIDTH : x - 8, y - LABEL_HEIGHT, LABEL_WIDTH + 8, 2 * LABEL_HEIGHT);
  }

  /**
   * The upper left corner of a callout of {@code w} by {@code h}: above right of the point where
   * that is free, else above left, below right, below left; where none is free, above right.
   */
  static Point2D of(
      double x, double y, double w, double h, double width, Bounds area, List<Bounds> taken) {
    double up = y - h - 22;
    double down = y + 24;
    double right = Math.clamp(x + 18, 0, Math.max(0, width - w));
    double left = Math.max(area.getMinX() + 2, x - 26 - w);
    List<Point2D> places =
        List.of(
            new Point2D(right, up),
            new Point2D(left, up),
            new Point2D(right, down),
            new Point2D(left, down));
    return places.stream()
        .filter(p -> p.getY() >= 0 && p.getY() + h <= area.getMaxY())
        .filter(p -> taken.stream().noneMatch(t -> t.intersects(p.getX(), p.getY(), w, h)))
        .findFirst()
        .orElse(places.get(up < 0 ? 2 : 0));
  }
}
