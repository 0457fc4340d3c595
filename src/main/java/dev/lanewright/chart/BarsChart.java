package dev.lanewright.chart;

import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Counts as bars: lying with a name each, or standing over a number line. */
public final class BarsChart {
  private BarsChart() {}

  /** A named count. */
  public record Bar(String name, long count) {}

  /** Lying bars, in the order given, the count at the end of each. */
  public static Chart named(String name, List<Bar> bars, ChartLook look) {
    var data = new DefaultCategoryDataset();
    bars.forEach(b -> data.addValue((double) b.count(), "samples", b.name()));
    var renderer = new BarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setMaximumBarWidth(0.12);
    renderer.setSeriesPaint(0, look.color(look.palette().accent(), 0.62));
    renderer.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator(" {2}", Formats.number(100)));
    renderer.setDefaultItemLabelFont(look.font(12));
    renderer.setDefaultItemLabelPaint(look.color(look.palette().muted()));
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    NumberAxis value = Dressing.axis("", look, Formats.number(100));
    value.setVisible(false);
    // Room for the longest count beside the longest bar.
    long most = bars.stream().mapToLong(Bar::count).max().orElse(0);
    value.setUpperMargin(0.1 + 0.13 * Formats.number(100).format(most).length());
    value.setAutoRangeIncludesZero(true);
    var names = new CategoryAxis();
    names.setAxisLineVisible(false);
    names.setTickMarksVisible(false);
    names.setTickLabelFont(look.font(12));
    names.setTickLabelPaint(look.color(look.palette().ink()));
    names.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
    names.setMaximumCategoryLabelWidthRatio(0.5f);
    names.setLowerMargin(0.01);
    names.setUpperMargin(0.01);
    names.setCategoryMargin(0.35);
    var plot = new CategoryPlot(data, names, value, renderer);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeGridlinesVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    long n = bars.stream().mapToLong(Bar::count).sum();
    return new Chart(
        Dressing.chart(plot, look),
        name,
        String.format(Locale.ROOT, "%s: %,d samples in %d classes.", name, n, bars.size()),
        () -> {
          var csv = new ChartCsv().row("name", "samples");
          bars.forEach(b -> csv.row(b.name(), b.count()));
          return csv.toString();
        });
  }

  /**
   * Standing bars of equal width.
   *
   * @param edges bins + 1 edges, ascending
   * @param counts one per bin
   * @param label of the number line
   */
  public static Chart binned(
      String name, double[] edges, long[] counts, String label, ChartLook look) {
    var series = new XYSeries(label, false);
    for (int b = 0; b < counts.length; b++) {
      series.add((edges[b] + edges[b + 1]) / 2, (double) counts[b]);
    }
    double width = counts.length == 0 ? 1 : (edges[counts.length] - edges[0]) / counts.length;
    var renderer = new XYBarRenderer(0.08);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setSeriesPaint(0, look.color(look.palette().accent(), 0.62));
    var plot = new XYPlot();
    Dressing.grid(plot, look);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    double lo = counts.length == 0 ? 0 : edges[0];
    double hi = counts.length == 0 ? 1 : edges[counts.length];
    NumberAxis x = Dressing.axis(label, look, Formats.number(hi - lo));
    x.setRange(lo, hi > lo ? hi : lo + 1);
    x.setAxisLineVisible(true);
    x.setAxisLinePaint(look.color(look.palette().line()));
    NumberAxis y = Dressing.axis("", look, Formats.number(100));
    y.setAutoRangeIncludesZero(true);
    y.setVisible(false);
    plot.setDomainAxis(x);
    plot.setRangeAxis(y);
    plot.setDataset(new XYBarDataset(new XYSeriesCollection(series), width));
    plot.setRenderer(renderer);
    return new Chart(
        Dressing.chart(plot, look),
        name,
        String.format(
            Locale.ROOT, "%s in %d bins from %.0f to %.0f.", label, counts.length, lo, hi),
        () -> {
          var csv = new ChartCsv().row("from", "to", "samples");
          for (int b = 0; b < counts.length; b++) {
            csv.row(edges[b], edges[b + 1], counts[b]);
          }
          return csv.toString();
        });
  }
}
