package dev.lanewright.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * How sure against how often right: a reliability diagram, with the diagonal of perfect honesty.
 */
public final class ReliabilityChart {
  private ReliabilityChart() {}

  /**
   * A bin.
   *
   * @param said mean of what was said, 0..1
   * @param holds share that holds, 0..1
   * @param lo lower end of its interval
   * @param hi upper end
   * @param n samples
   */
  public record Bin(double said, double holds, double lo, double hi, long n) {}

  /**
   * One line of bins.
   *
   * @param name in the legend
   */
  public record Line(String name, List<Bin> bins) {}

  /**
   * The diagram; the first line is drawn strongest.
   *
   * @param said what stands along the horizontal axis, such as "confidence"
   * @param holds what stands along the vertical axis, such as "share right"
   */
  public static Chart of(String name, List<Line> lines, String said, String holds, ChartLook look) {
    var plot = new XYPlot();
    Dressing.grid(plot, look);
    NumberAxis x = Dressing.axis(said, look, Formats.number(1));
    NumberAxis y = Dressing.axis(holds, look, Formats.percent());
    x.setRange(0, 1);
    y.setRange(0, 1);
    plot.setDomainAxis(x);
    plot.setRangeAxis(y);
    plot.addAnnotation(
        new XYLineAnnotation(
            0, 0, 1, 1, ChartLook.dashed(1.2f, 4, 4), look.color(look.palette().muted(), 0.8)));
    Color[] colors = {
      look.color(look.palette().accent()),
      look.color(look.palette().small()),
      look.color(look.palette().large())
    };
    var data = new YIntervalSeriesCollection();
    var renderer = new XYErrorRenderer();
    renderer.setDefaultLinesVisible(true);
    renderer.setDrawXError(false);
    renderer.setCapLength(0);
    for (int k = 0; k < lines.size(); k++) {
      var series = new YIntervalSeries(lines.get(k).name(), true, true);
      for (Bin b : lines.get(k).bins()) {
        series.add(b.said(), b.holds(), k == 0 ? b.lo() : b.holds(), k == 0 ? b.hi() : b.holds());
      }
      data.addSeries(series);
      renderer.setSeriesPaint(k, colors[k % colors.length]);
      renderer.setSeriesStroke(
          k,
          k == 0
              ? ChartLook.line(2.2f)
              : new BasicStroke(
                  1.6f,
                  BasicStroke.CAP_ROUND,
                  BasicStroke.JOIN_ROUND,
                  1,
                  k == 1 ? new float[] {6, 4} : new float[] {2, 4},
                  0));
      double r = k == 0 ? 4 : 2.5;
      renderer.setSeriesShape(k, new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
    }
    plot.setDataset(data);
    plot.setRenderer(renderer);
    var chart = Dressing.chart(plot, look);
    if (lines.size() > 1) {
      Dressing.legend(chart, look);
    }
    return new Chart(chart, name, summary(lines, said), () -> csv(lines, said, holds));
  }

  private static String summary(List<Line> lines, String said) {
    if (lines.isEmpty() || lines.getFirst().bins().isEmpty()) {
      return "Nothing to draw.";
    }
    Bin first = lines.getFirst().bins().getFirst();
    Bin last = lines.getFirst().bins().getLast();
    return String.format(
        Locale.ROOT,
        "Reliability: at %s %.2f, %.0f%% hold; at %.2f, %.0f%%.",
        said,
        first.said(),
        100 * first.holds(),
        last.said(),
        100 * last.holds());
  }

  private static String csv(List<Line> lines, String said, String holds) {
    var csv = new ChartCsv().row("line", said, holds, "lo", "hi", "n");
    for (Line line : lines) {
      line.bins().forEach(b -> csv.row(line.name(), b.said(), b.holds(), b.lo(), b.hi(), b.n()));
    }
    return csv.toString();
  }
}
