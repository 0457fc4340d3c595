package dev.lanewright.ui.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/** Finds a place for a callout beside its point that covers no label; pixels throughout. */
final class CalloutPlace {
  /** Square pixels of a label that a pixel of distance is worth. */
  private static final double FAR = 2;

  private CalloutPlace() {}

  /**
   * The upper left corner of a callout of {@code w} by {@code h}: above right of the point where
   * that is free, else above left, below right, below left and then further off; where none is
   * free, where it covers least.
   */
  static Point2D of(
      double x, double y, double w, double h, double width, Bounds area, List<Bounds> taken) {
    double[] across = {x + 18, x - 26 - w, x + 60, x - 70 - w, x + 120};
    double[] along = {y - h - 22, y + 24, y - h / 2, y + 70, y - h - 60, y + 120};
    List<Point2D> places = new ArrayList<>();
    for (double top : along) {
      for (double left : across) {
        places.add(new Point2D(left, Math.max(0, top)));
      }
    }
    double low = area.getMinX() + 2;
    return places.stream()
        .map(p -> new Point2D(Math.clamp(p.getX(), low, Math.max(low, width - w - 2)), p.getY()))
        .filter(p -> p.getY() >= 0 && p.getY() + h <= area.getMaxY())
        // Never over the point itself, where the window pushed it there.
        .filter(p -> !covers(p, w, h, x, y))
        .min(Comparator.comparingDouble(p -> covered(p, w, h, taken) + FAR * off(p, w, h, x, y)))
        .orElse(new Point2D(Math.clamp(x + 18, 0, Math.max(0, width - w)), y + 24));
  }

  /** How far the callout's nearest edge is from the point. */
  private static double off(Point2D p, double w, double h, double x, double y) {
    double across = Math.max(0, Math.max(p.getX() - x, x - p.getX() - w));
    double along = Math.max(0, Math.max(p.getY() - y, y - p.getY() - h));
    // Above is where it is looked for.
    return Math.hypot(across, along) + (p.getY() > y ? 6 : 0);
  }

  private static boolean covers(Point2D p, double w, double h, double x, double y) {
    return x > p.getX() - 9 && x < p.getX() + w + 9 && y > p.getY() - 9 && y < p.getY() + h + 9;
  }

  private static double covered(Point2D p, double w, double h, List<Bounds> taken) {
    double sum = 0;
    for (Bounds t : taken) {
      double across = Math.min(p.getX() + w, t.getMaxX()) - Math.max(p.getX(), t.getMinX());
      double along = Math.min(p.getY() + h, t.getMaxY()) - Math.max(p.getY(), t.getMinY());
      sum += Math.max(0, across) * Math.max(0, along);
    }
    return sum;
  }
}
