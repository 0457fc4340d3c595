package dev.lanewright.chart;

import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Rates with their intervals, one above the other in ascending order. */
public final class RatesChart {
  private RatesChart() {}

  /**
   * One rate.
   *
   * @param name of what passes
   * @param rate 0..1
   * @param lo lower end of its interval
   * @param hi upper end
   * @param n behind it
   * @param marked whether it is to stand out
   */
  public record Rate(String name, double rate, double lo, double hi, long n, boolean marked) {}

  /** Left end of the axis: below every interval, and never so far that differences vanish. */
  public static double from(List<Rate> rates) {
    double lo = rates.stream().mapToDouble(Rate::lo).filter(Double::isFinite).min().orElse(0);
    return Math.max(0, Math.floor(lo * 10) / 10) - 0.02;
  }

  /**
   * The chart.
   *
   * @param rates ascending
   * @param label of the axis
   */
  public static Chart of(String name, List<Rate> rates, String label, ChartLook look) {
    var plot = new XYPlot();
    Dressing.grid(plot, look);
    plot.setRangeGridlinesVisible(false);
    NumberAxis x = Dressing.axis(label, look, Formats.percent());
    x.setRange(from(rates), 1.02);
    NumberAxis y = Dressing.axis("", look, Formats.number(100));
    y.setRange(-0.7, Math.max(1, rates.size()) - 0.3);
    y.setVisible(false);
    plot.setDomainAxis(x);
    plot.setRangeAxis(y);
    Palette p = look.palette();
    Color plain = look.color(p.accent());
    Color marked = look.color(p.warning());
    var data = new XYIntervalSeriesCollection();
    var series = new XYIntervalSeries("rates", false, true);
    for (int k = 0; k < rates.size(); k++) {
      Rate r = rates.get(k);
      series.add(r.rate(), Math.min(r.lo(), r.rate()), Math.max(r.hi(), r.rate()), k, k, k);
    }
    data.addSeries(series);
    var renderer =
        new XYErrorRenderer() {
          @Override
          public Paint getItemPaint(int row, int column) {
            return rates.get(column).marked() ? marked : plain;
          }
        };
    renderer.setDrawYError(false);
    renderer.setCapLength(0);
    renderer.setErrorPaint(look.color(p.accent(), 0.45));
    renderer.setErrorStroke(ChartLook.line(2f));
    double r = rates.size() > 60 ? 2 : 3.5;
    renderer.setDefaultShape(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
    renderer.setAutoPopulateSeriesShape(false);
    plot.setDataset(data);
    plot.setRenderer(renderer);
    return new Chart(
        Dressing.chart(plot, look), name, summary(rates, label), () -> csv(rates, label));
  }

  private static String summary(List<Rate> rates, String label) {
    return rates.isEmpty()
        ? "Nothing to draw."
        : String.format(
            Locale.ROOT,
            "%s of %d groups, from %.0f%% to %.0f%%.",
            label,
            rates.size(),
            100 * rates.getFirst().rate(),
            100 * rates.getLast().rate());
  }

  private static String csv(List<Rate> rates, String label) {
    var csv = new ChartCsv().row("group", label, "lo", "hi", "n");
    rates.forEach(r -> csv.row(r.name(), r.rate(), r.lo(), r.hi(), r.n()));
    return csv.toString();
  }
}
