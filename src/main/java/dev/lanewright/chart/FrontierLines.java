package dev.lanewright.chart;

import dev.lanewright.engine.Reference;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws the references into a frontier chart: points as diamonds, curves as thin lines. */
final class FrontierLines {
  /** Where along a line its name may stand, the best first. */
  private static final double[] ALONG = {0.5, 0.65, 0.35, 0.8, 0.2};

  /** Places of a line that labels rather leave in sight. */
  private static final int TRAIL = 24;

  private final XYPlot plot;
  private final ChartLook look;
  private final FrontierScale scale;
  private final List<String> models;
  private final PlotLabels labels;

  FrontierLines(XYPlot plot, ChartLook look, FrontierScale scale, List<String> models) {
    this.plot = plot;
    this.look = look;
    this.scale = scale;
    this.models = models;
    this.labels = new PlotLabels(look.font(12));
    plot.addAnnotation(labels, false);
  }

  PlotLabels labels() {
    return labels;
  }

  void add(Reference r) {
    Palette p = look.palette();
    switch (r.kind()) {
      case ORACLE_CURVE -> line(r, p.better(), dotted(), p.better());
      case RANDOM, HULL -> line(r, p.muted(), ChartLook.dashed(1, 4, 4), p.muted());
      case ALL_CHEAP -> point(r, p.lane(0, lanes()), false);
      case ALL_STRONG -> point(r, p.lane(lanes() - 1, lanes()), true);
      case MODEL, CONSTANT -> point(r, modelColour(r), false);
      case ORACLE -> point(r, p.better(), true);
      case SHUFFLED -> point(r, p.tied(), false);
      case BREAK_EVEN -> upright(r);
    }
  }

  /** A text beside one of some places of the data. */
  void label(String text, List<Point2D> at, String colour, boolean above) {
    labels.add(text, at, look.color(colour), above);
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

  private void point(Reference r, String colour, boolean above) {
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
    labels.mark(x, r.quality());
    label(r.name(), List.of(new Point2D.Double(x, r.quality())), look.palette().ink(), above);
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
    label(r.name(), List.of(new Point2D.Double(x, scale.y0())), look.palette().muted(), true);
  }

  private void line(Reference r, String colour, Stroke stroke, String labelColour) {
    if (!scale.priced() && r.kind() == Reference.Kind.RANDOM && r.costs().length == 2) {
      // Without prices the coin's share of the top tier is the axis itself, from 0 to 1.
      double[] shares = {0, 1.0 / FrontierChart.x(1)};
      line(shares, r, colour, stroke, labelColour);
    } else if (r.costs().length > 0 && scale.priced()) {
      line(r.costs(), r, colour, stroke, labelColour);
    }
  }

  private void line(
      double[] costs, Reference of, String colour, Stroke stroke, String labelColour) {
    var r =
        new Reference(of.kind(), of.name(), of.cost(), of.quality(), of.n(), costs, of.qualities());
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
    for (int k = 1; k < TRAIL; k++) {
      Point2D on = along(r, (double) k / TRAIL);
      labels.curve(on.getX(), on.getY());
    }
    List<Point2D> at = new ArrayList<>();
    for (double part : ALONG) {
      at.add(along(r, part));
    }
    label(r.name(), at, labelColour, false);
  }

  /** A place on a reference's line, at that part of its way in cost. */
  private static Point2D along(Reference r, double part) {
    double[] x = r.costs();
    double want = x[0] + part * (x[x.length - 1] - x[0]);
    int i = 1;
    while (i < x.length - 1 && x[i] < want) {
      i++;
    }
    if (x.length == 1 || x[i] == x[i - 1]) {
      return new Point2D.Double(FrontierChart.x(x[x.length - 1]), r.qualities()[x.length - 1]);
    }
    double t = (want - x[i - 1]) / (x[i] - x[i - 1]);
    double y = r.qualities()[i - 1] + t * (r.qualities()[i] - r.qualities()[i - 1]);
    return new Point2D.Double(FrontierChart.x(want), y);
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
