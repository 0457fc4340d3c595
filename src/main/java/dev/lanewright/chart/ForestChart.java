package dev.lanewright.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Changes with their intervals, one line each, against a margin: a forest plot. */
public final class ForestChart {
  private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50};

  private ForestChart() {}

  /** How a line stands. */
  public enum Tone {
    BETTER,
    WARNING,
    WORSE
  }

  /**
   * A line.
   *
   * @param name what changed
   * @param n pairs
   * @param value in points, NaN for none
   * @param lo lower end of its interval
   * @param hi upper end
   * @param words what the interval says, at the right
   */
  public record Line(
      String name, long n, double value, double lo, double hi, Tone tone, String words) {}

  /**
   * The plot.
   *
   * @param lines from top to bottom
   * @param margin in points, above 0: what lies right of its negative is accepted
   */
  public static Chart of(String name, List<Line> lines, double margin, ChartLook look) {
    double low = -1.5 * margin;
    double high = margin;
    for (Line line : lines) {
      if (!Double.isNaN(line.value())) {
        low = Math.min(low, Math.max(line.lo(), Math.min(line.value() * 1.2, -6 * margin)));
        high = Math.max(high, Math.min(line.hi(), Math.max(line.value() * 1.2, 4 * margin)));
      }
    }
    double span = high - low;
    low -= 0.04 * span;
    // Room at the right for what is said of each line.
    double right = high + 0.3 * span;
    var plot = new XYPlot();
    Dressing.grid(plot, look);
    plot.setRangeGridlinesVisible(false);
    NumberAxis x = Dressing.axis("", look, Formats.number(span));
    x.setRange(low, right);
    x.setTickUnit(new NumberTickUnit(step(span)));
    plot.setDomainAxis(x);
    String[] names = new String[lines.size()];
    for (int k = 0; k < names.length; k++) {
      Line line = lines.get(names.length - 1 - k);
      names[k] = String.format(Locale.ROOT, "%s   n %,d", line.name(), line.n());
    }
    var y = new SymbolAxis(null, names);
    Dressing.dress(y, look);
    y.setTickLabelPaint(look.color(look.palette().ink()));
    y.setGridBandsVisible(false);
    y.setRange(-0.6, names.length - 0.4);
    plot.setRangeAxis(y);
    marks(plot, margin, right, look);
    lines(plot, lines, right, look);
    return new Chart(
        Dressing.chart(plot, look), name, summary(lines, margin), () -> csv(lines, margin));
  }

  private static void marks(XYPlot plot, double margin, double right, ChartLook look) {
    var accepted = new IntervalMarker(-margin, right, look.color(look.palette().better(), 0.07));
    plot.addDomainMarker(accepted, Layer.BACKGROUND);
    var zero = new ValueMarker(0);
    zero.setPaint(look.color(look.palette().muted(), 0.6));
    zero.setStroke(ChartLook.line(1.4f));
    plot.addDomainMarker(zero, Layer.BACKGROUND);
    var limit = new ValueMarker(-margin);
    limit.setPaint(look.color(look.palette().worse()));
    limit.setStroke(ChartLook.dashed(1.4f, 4, 4));
    plot.addDomainMarker(limit, Layer.BACKGROUND);
  }

  private static void lines(XYPlot plot, List<Line> lines, double right, ChartLook look) {
    var data = new XYSeriesCollection();
    var renderer = new XYLineAndShapeRenderer();
    plot.setDataset(data);
    plot.setRenderer(renderer);
    for (int k = 0; k < lines.size(); k++) {
      Line line = lines.get(k);
      double at = lines.size() - 1.0 - k;
      Color color = color(line.tone(), look);
      var words = new XYTextAnnotation(line.words(), right, at);
      words.setFont(look.bold(12));
      words.setPaint(color);
      words.setTextAnchor(TextAnchor.CENTER_RIGHT);
      plot.addAnnotation(words, false);
      if (Double.isNaN(line.value())) {
        continue;
      }
      int series = data.getSeriesCount();
      var interval = new XYSeries("interval " + k, false);
      interval.add(line.lo(), at);
      interval.add(line.hi(), at);
      data.addSeries(interval);
      renderer.setSeriesPaint(series, color);
      renderer.setSeriesStroke(series, ChartLook.line(2.6f));
      renderer.setSeriesShapesVisible(series, false);
      var point = new XYSeries("point " + k, false);
      point.add(line.value(), at);
      data.addSeries(point);
      renderer.setSeriesPaint(series + 1, color);
      renderer.setSeriesShape(series + 1, new Ellipse2D.Double(-5, -5, 10, 10));
      renderer.setSeriesShapesFilled(series + 1, true);
      renderer.setSeriesLinesVisible(series + 1, false);
    }
  }

  private static Color color(Tone tone, ChartLook look) {
    return look.color(
        switch (tone) {
          case BETTER -> look.palette().better();
          case WARNING -> look.palette().warning();
          case WORSE -> look.palette().worse();
        });
  }

  private static double step(double span) {
    for (double step : STEPS) {
      if (span / step <= 12) {
        return step;
      }
    }
    return 100;
  }

  private static String summary(List<Line> lines, double margin) {
    var out = new StringBuilder();
    out.append(String.format(Locale.ROOT, "Changes in points against a margin of %.1f.", margin));
    for (Line line : lines) {
      out.append(
          Double.isNaN(line.value())
              ? String.format(Locale.ROOT, " %s: no pairs.", line.name())
              : String.format(
                  Locale.ROOT,
                  " %s: %.1f, %.1f to %.1f, %s.",
                  line.name(),
                  line.value(),
                  line.lo(),
                  line.hi(),
                  line.words()));
    }
    return out.toString();
  }

  private static String csv(List<Line> lines, double margin) {
    var csv = new ChartCsv().row("name", "pairs", "change_points", "lo", "hi", "margin", "says");
    for (Line l : lines) {
      csv.row(l.name(), l.n(), l.value(), l.lo(), l.hi(), -margin, l.words());
    }
    return csv.toString();
  }
}
