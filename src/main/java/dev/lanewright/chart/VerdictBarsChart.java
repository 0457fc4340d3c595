package dev.lanewright.chart;

import java.util.Locale;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Verdicts per category as stacked bars: better, tied, unsure (hatched), worse, with the interval
 * of win-or-tie and the bar that it must reach. Row k stands at minus k on the vertical axis;
 * shares run from 0 to 1 on the horizontal one.
 */
public final class VerdictBarsChart {
  /** End of the horizontal axis: room for the figures behind the bars. */
  private static final double END = 1.54;

  /** Start of it: room for the names. */
  private static final double START = -0.32;

  private VerdictBarsChart() {}

  /** The chart. */
  public static Chart of(VerdictBars input, ChartLook look) {
    int n = input.bars().size();
    var plot = new XYPlot();
    NumberAxis x = Dressing.axis("", look, Formats.percent());
    x.setRange(START, END);
    x.setVisible(false);
    NumberAxis y = Dressing.axis("", look, Formats.number(100));
    y.setRange(-n + 0.4, 0.6);
    y.setVisible(false);
    plot.setDomainAxis(x);
    plot.setRangeAxis(y);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setRangeZeroBaselineVisible(false);
    plot.setDataset(new XYSeriesCollection());
    plot.setRenderer(new XYLineAndShapeRenderer());
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    for (int k = 0; k < n; k++) {
      VerdictBars.Bar bar = input.bars().get(k);
      boolean dim = !input.chosen().isEmpty() && !bar.name().equals(input.chosen());
      plot.addAnnotation(
          new VerdictBarAnnotation(
              bar, look, -k, k == n - 1, bar.n() > 0 && bar.hi() < input.bar(), dim));
    }
    plot.addAnnotation(
        new XYLineAnnotation(
            input.bar(),
            -n + 0.45,
            input.bar(),
            0.55,
            ChartLook.dashed(1.6f, 4, 3),
            look.color(look.palette().accent())));
    return new Chart(Dressing.chart(plot, look), "verdicts", summary(input), () -> csv(input));
  }

  private static String summary(VerdictBars input) {
    if (input.bars().isEmpty()) {
      return "No verdicts.";
    }
    VerdictBars.Bar all = input.bars().getLast();
    return String.format(
        Locale.ROOT,
        "Verdicts on %s in %d categories: %d pairs, win or tie %.1f%%, from %.1f to %.1f, the bar"
            + " is %.0f%%.",
        input.one(),
        input.bars().size() - 1,
        all.n(),
        100 * all.winOrTie(),
        100 * all.lo(),
        100 * all.hi(),
        100 * input.bar());
  }

  private static String csv(VerdictBars input) {
    var csv =
        new ChartCsv()
            .row(
                "category",
                "n",
                "better",
                "tied",
                "unsure",
                "worse",
                "win_or_tie",
                "lo",
                "hi",
                "unreadable");
    for (VerdictBars.Bar b : input.bars()) {
      csv.row(
          b.name(),
          b.n(),
          b.better(),
          b.tied(),
          b.unsure(),
          b.worse(),
          b.winOrTie(),
          b.lo(),
          b.hi(),
          b.unreadable());
    }
    return csv.toString();
  }
}
