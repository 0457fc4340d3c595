package dev.lanewright.chart;

import dev.lanewright.engine.Reference;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws the references into a frontier chart: points as diamonds, curves as thin lines. */
final class FrontierLines {
  private final XYPlot plot;
  private final ChartLook look;
  private final FrontierScale scale;
  private final List<String> models;

  FrontierLines(XYPlot plot, ChartLook look, FrontierScale scale, List<String> models) {
    this.plot = plot;
    this.look = look;
    this.scale = scale;
    this.models = models;
  }

  void add(Reference r) {
    Palette p = look.palette();
    switch (r.kind()) {
      case ORACLE_CURVE -> line(r, p.better(), dotted(), p.better());
      case RANDOM, SHUFFLED, HULL -> line(r, p.muted(), ChartLook.dashed(1, 4, 4), p.muted());
      case ALL_CHEAP -> point(r, p.lane(0, lanes()), 1);
      case ALL_STRONG -> point(r, p.lane(lanes() - 1, lanes()), -1);
      case MODEL, CONSTANT -> point(r, modelColour(r), 1);
      case ORACLE -> point(r, p.better(), -1);
      case BREAK_EVEN -> upright(r);
    }
  }

  /** A text beside a place of the data: below it for +1, above for -1. */
  void label(String text, double x, double y, String colour, int side) {
    if (text.isEmpty() || !Double.isFinite(x) || !Double.isFinite(y)) {
      return;
    }
    double dy = 0.045 * (scale.y1() - scale.y0());
    boolean right = x > scale.x0() + 0.8 * (scale.x1() - scale.x0());
    double dx = (right ? -0.01 : 0.015) * (scale.x1() - scale.x0());
    var note = new XYTextAnnotation(text, x + dx, y - side * dy);
    note.setFont(look.font(12));
    note.setPaint(look.color(colour));
    note.setTextAnchor(right ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
    plot.addAnnotation(note, false);
  }

  private int lanes() {
    return Math.max(2, models.size());
  }

  private String modelColour(Reference r) {
    Palette p = look.palette();
    for (int i = 0; i < models.size(); i++) {
      String model = models.get(i);
      if (r.name().contains(model) || r.name().contains(model.substring(model.indexOf('/') + 1))) {
        return p.lane(i, lanes());
      }
    }
    return p.muted();
  }

  private void point(Reference r, String colour, int side) {
    double x = scale.x(r);
    if (!Double.isFinite(x) || !Double.isFinite(r.quality())) {
      return;
    }
    var series = new XYSeries(r.name(), false);
    series.add(x, r.quality());
    var renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesShape(0, diamond(6));
    renderer.setSeriesPaint(0, look.color(colour));
    put(series, renderer);
    label(r.name(), x, r.quality(), look.palette().ink(), side);
  }

  /** A line across all qualities, with its name at the foot, where no curve runs. */
  private void upright(Reference r) {
    double x = scale.x(r);
    if (!scale.priced() || !Double.isFinite(x)) {
      return;
    }
    var marker =
        new ValueMarker(x, look.color(look.palette().muted()), ChartLook.dashed(1.2f, 6, 3));
    plot.addDomainMarker(marker, Layer.BACKGROUND);
    label(r.name(), x, scale.y0(), look.palette().muted(), -1);
  }

  private void line(Reference r, String colour, Stroke stroke, String labelColour) {
    if (r.costs().length == 0 || !scale.priced()) {
      return;
    }
    var series = new XYSeries(r.name(), false);
    for (int i = 0; i < r.costs().length; i++) {
      series.add(FrontierChart.x(r.costs()[i]), r.qualities()[i]);
    }
    var renderer = new XYLineAndShapeRenderer(true, false);
    Color paint = look.color(colour);
    renderer.setSeriesPaint(0, paint);
    renderer.setSeriesStroke(0, stroke);
    renderer.setDrawSeriesLineAsPath(true);
    put(series, renderer);
    int at = r.costs().length / 2;
    boolean two = r.costs().length == 2;
    double x = two ? (r.costs()[0] + r.costs()[1]) / 2 : r.costs()[at];
    double y = two ? (r.qualities()[0] + r.qualities()[1]) / 2 : r.qualities()[at];
    label(r.name(), FrontierChart.x(x), y, labelColour, 1);
  }

  private void put(XYSeries series, XYLineAndShapeRenderer renderer) {
    int at = plot.getDatasetCount();
    plot.setDataset(at, new XYSeriesCollection(series));
    plot.setRenderer(at, renderer);
  }

  private static Stroke dotted() {
    return new BasicStroke(
        1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {1.5f, 3.5f}, 0);
  }

  private static Shape diamond(double r) {
    var path = new Path2D.Double();
    path.moveTo(0, -r);
    path.lineTo(r, 0);
    path.lineTo(0, r);
    path.lineTo(-r, 0);
    path.closePath();
    return path;
  }
}
