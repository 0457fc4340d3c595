package dev.lanewright.chart;

import dev.lanewright.engine.Curve;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Cost against quality: the curve with its interval band, references as points and lines with
 * labels beside them. X is USD per 1,000 requests, or the share of requests on the top tier where
 * nothing is priced; Y is quality 0..1. The axes do not move while a threshold is dragged.
 */
public final class FrontierChart {
  private FrontierChart() {}

  /** X of a cost per request, as {@link #of} draws it. */
  public static double x(double costPerRequest) {
    return 1000 * costPerRequest;
  }

  /** The chart. */
  public static Chart of(FrontierInput input, ChartLook look) {
    FrontierScale scale = FrontierScale.of(input);
    var plot = new XYPlot();
    Dressing.grid(plot, look);
    String xLabel =
        scale.priced() ? "cost per 1,000 requests" : "share of requests on the top tier";
    NumberAxis x =
        Dressing.axis(xLabel, look, scale.priced() ? Formats.usd(scale.x1()) : Formats.percent());
    NumberAxis y = Dressing.axis("", look, Formats.percentToFull());
    x.setRange(scale.x0(), scale.x1());
    y.setRange(scale.y0(), scale.y1());
    plot.setDomainAxis(x);
    plot.setRangeAxis(y);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    Palette p = look.palette();
    var lines = new FrontierLines(plot, look, scale, input.models());
    Curve curve = input.curve();
    if (curve != null) {
      List<Point2D> at = new ArrayList<>();
      for (int i = 0; i < curve.cost().length; i++) {
        at.add(new Point2D.Double(scale.curveX(curve, i), curve.quality()[i]));
      }
      at.forEach(q -> lines.labels().curve(q.getX(), q.getY()));
    }
    input.kept().forEach(r -> lines.labels().mark(scale.x(r), r.quality()));
    input.references().forEach(lines::add);
    if (curve != null) {
      curve(plot, curve, scale, look);
      int n = curve.cost().length;
      lines.label(
          input.curveLabel(),
          IntStream.of(2 * n / 3, n - 1, n / 2, n / 3, 0)
              .filter(i -> i >= 0 && i < n)
              .mapToObj(
                  i -> (Point2D) new Point2D.Double(scale.curveX(curve, i), curve.quality()[i]))
              .toList(),
          p.accent(),
          // Beside a short curve stand other marks: above it is room.
          scale.isShort(curve));
    }
    return new Chart(
        Dressing.chart(plot, look),
        "frontier",
        summary(input),
        () -> FrontierCsv.of(input),
        lines.labels()::placed);
  }

  private static void curve(XYPlot plot, Curve curve, FrontierScale scale, ChartLook look) {
    var series = new YIntervalSeries("curve", false, true);
    for (int i = 0; i < curve.cost().length; i++) {
      double q = curve.quality()[i];
      double x = scale.curveX(curve, i);
      if (Double.isFinite(x) && Double.isFinite(q)) {
        double lo = Double.isNaN(curve.lo()[i]) ? q : curve.lo()[i];
        double hi = Double.isNaN(curve.hi()[i]) ? q : curve.hi()[i];
        series.add(x, q, lo, hi);
      }
    }
    var data = new YIntervalSeriesCollection();
    data.addSeries(series);
    var renderer = new DeviationRenderer(true, false);
    Color accent = look.color(look.palette().accent());
    renderer.setSeriesPaint(0, accent);
    renderer.setSeriesFillPaint(0, accent);
    renderer.setAlpha(0.14f);
    renderer.setSeriesStroke(0, ChartLook.line(2.2f));
    int at = plot.getDatasetCount();
    plot.setDataset(at, data);
    plot.setRenderer(at, renderer);
  }

  private static String summary(FrontierInput input) {
    Curve c = input.curve();
    return "Cost against quality"
        + (c == null || c.cost().length == 0
            ? "."
            : String.format(
                Locale.ROOT,
                ": %s runs from %.1f%% to %.1f%% quality over %d positions; %d references.",
                input.curveLabel(),
                100 * c.quality()[0],
                100 * c.quality()[c.quality().length - 1],
                c.cost().length,
                input.references().size()));
  }
}
