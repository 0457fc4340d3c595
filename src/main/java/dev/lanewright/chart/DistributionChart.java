package dev.lanewright.chart;

import dev.lanewright.engine.Histogram;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;

/** A score's distribution as stacked bars: how many samples at each score needed which tier. */
public final class DistributionChart {
  private DistributionChart() {}

  /**
   * The chart. Its X axis is the score from the first to the last edge; the upper fifth stays free
   * for the thresholds' labels.
   */
  public static Chart of(Histogram h, ChartLook look) {
    return of(h, Map.of(), look);
  }

  /**
   * The chart with thresholds drawn into it, as it is copied.
   *
   * @param thresholds by what they are called, in the score's units
   */
  public static Chart of(Histogram h, Map<String, Double> thresholds, ChartLook look) {
    int bins = h.edges().length - 1;
    double width = bins == 0 ? 1 : (h.edges()[bins] - h.edges()[0]) / bins;
    var data = new DefaultTableXYDataset();
    var renderer = new StackedXYBarRenderer(0.08);
    int tiers = h.classes().size() - 1;
    for (int c = 0; c < h.classes().size(); c++) {
      var series = new XYSeries(label(c, h.classes()), false, false);
      for (int b = 0; b < bins; b++) {
        series.add((h.edges()[b] + h.edges()[b + 1]) / 2, (double) h.counts()[c][b]);
      }
      data.addSeries(series);
      String colour = c < tiers ? look.palette().lane(c, tiers) : look.palette().tied();
      renderer.setSeriesPaint(c, look.color(colour, look.palette().dark() ? 0.8 : 0.82));
    }
    data.setIntervalWidth(width);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    var plot = new XYPlot();
    Dressing.grid(plot, look);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    double lo = bins == 0 ? 0 : h.edges()[0];
    double hi = bins == 0 ? 1 : h.edges()[bins];
    NumberAxis x = Dressing.axis("", look, Formats.number(hi - lo));
    x.setRange(lo, hi > lo ? hi : lo + 1);
    // The grips of the thresholds stand on the axis: its numbers keep clear of them.
    x.setTickLabelInsets(new RectangleInsets(9, 4, 2, 4));
    x.setAxisLineVisible(true);
    x.setAxisLinePaint(look.color(look.palette().line()));
    NumberAxis y = Dressing.axis("", look, Formats.number(100));
    y.setRange(0, Math.max(1, highest(h, bins)) * 1.35);
    y.setVisible(false);
    plot.setDomainAxis(x);
    plot.setRangeAxis(y);
    plot.setDataset(data);
    plot.setRenderer(renderer);
    thresholds.forEach(
        (name, at) -> plot.addDomainMarker(marker(name, at, look), Layer.FOREGROUND));
    JFreeChart chart = Dressing.chart(plot, look);
    // The number at the left end is as wide as one in the middle.
    chart.setPadding(new RectangleInsets(4, 18, 2, 18));
    Dressing.legend(chart, look);
    return new Chart(chart, "distribution", summary(h), () -> csv(h, bins, thresholds));
  }

  private static ValueMarker marker(String name, double at, ChartLook look) {
    var marker = new ValueMarker(at, look.color(look.palette().ink()), ChartLook.line(1.6f));
    marker.setLabel(name);
    marker.setLabelFont(look.font(12));
    marker.setLabelPaint(look.color(look.palette().ink()));
    marker.setLabelBackgroundColor(look.color(look.palette().card()));
    marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
    marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
    marker.setLabelOffset(new RectangleInsets(4, 4, 4, 4));
    return marker;
  }

  private static long highest(Histogram h, int bins) {
    long most = 0;
    for (int b = 0; b < bins; b++) {
      long sum = 0;
      for (long[] row : h.counts()) {
        sum += row[b];
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  private static String label(int c, List<String> classes) {
    int none = classes.size() - 1;
    return c == none
        ? "none was enough"
        : c == 0 ? classes.get(0) + " was enough" : "needed " + classes.get(c);
  }

  private static String summary(Histogram h) {
    long n = 0;
    for (long[] row : h.counts()) {
      n += LongStream.of(row).sum();
    }
    return String.format(
        Locale.ROOT, "Distribution of the score of %,d samples by the tier they needed.", n);
  }

  private static String csv(Histogram h, int bins, Map<String, Double> thresholds) {
    var csv = new ChartCsv().row("class", "from", "to", "samples");
    for (int c = 0; c < h.classes().size(); c++) {
      for (int b = 0; b < bins; b++) {
        csv.row(h.classes().get(c), h.edges()[b], h.edges()[b + 1], (double) h.counts()[c][b]);
      }
    }
    thresholds.forEach((name, at) -> csv.row("threshold " + name, at, "", ""));
    return csv.toString();
  }
}
