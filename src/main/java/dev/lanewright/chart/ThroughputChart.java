package dev.lanewright.chart;

import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Calls per second over the time of a run, with the retries among them. */
public final class ThroughputChart {
  private ThroughputChart() {}

  /**
   * One measurement.
   *
   * @param second since the run began
   * @param calls calls that ended per second
   * @param retries attempts after a first one per second
   */
  public record Point(double second, double calls, double retries) {}

  /** The chart; needs no points. */
  public static Chart of(List<Point> points, ChartLook look) {
    var calls = new XYSeries("calls per second", false, true);
    var retries = new XYSeries("retries per second", false, true);
    double last = 10;
    double most = 1;
    for (Point p : points) {
      calls.add(p.second(), p.calls());
      retries.add(p.second(), p.retries());
      last = Math.max(last, p.second());
      most = Math.max(most, p.calls());
    }
    var plot = new XYPlot();
    Dressing.grid(plot, look);
    plot.setDomainGridlinesVisible(false);
    plot.setDataset(0, new XYSeriesCollection(calls));
    var area = new XYAreaRenderer(XYAreaRenderer.AREA);
    area.setSeriesPaint(0, look.color(look.palette().accent(), 0.22));
    area.setSeriesVisibleInLegend(0, false);
    area.setOutline(false);
    plot.setRenderer(0, area);
    var lines = new XYSeriesCollection(calls);
    lines.addSeries(retries);
    plot.setDataset(1, lines);
    var line = new XYLineAndShapeRenderer(true, false);
    line.setSeriesPaint(0, look.color(look.palette().accent()));
    line.setSeriesStroke(0, ChartLook.line(1.8f));
    line.setSeriesPaint(1, look.color(look.palette().warning()));
    line.setSeriesStroke(1, ChartLook.dashed(1.4f, 4, 3));
    plot.setRenderer(1, line);
    NumberAxis x = Dressing.axis("seconds", look, Formats.number(100));
    x.setRange(0, last);
    NumberAxis y = Dressing.axis("", look, Formats.number(most));
    y.setRange(0, most * 1.15);
    plot.setDomainAxis(x);
    plot.setRangeAxis(y);
    JFreeChart chart = Dressing.chart(plot, look);
    Dressing.legend(chart, look);
    double now = points.isEmpty() ? 0 : points.getLast().calls();
    return new Chart(
        chart,
        "throughput",
        String.format(Locale.ROOT, "Calls per second over %.0f seconds, last %.1f.", last, now),
        () -> csv(points));
  }

  private static String csv(List<Point> points) {
    var csv = new ChartCsv().row("second", "calls per second", "retries per second");
    points.forEach(p -> csv.row(p.second(), p.calls(), p.retries()));
    return csv.toString();
  }
}
