package dev.lanewright.chart;

import java.awt.Color;
import java.text.NumberFormat;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The look on JFreeChart's parts: no frames, a quiet grid, muted labels. */
final class Dressing {
  private static final int LABEL = 12;

  private Dressing() {}

  static JFreeChart chart(Plot plot, ChartLook look) {
    var chart = new JFreeChart(null, look.font(LABEL), plot, false);
    chart.setAntiAlias(true);
    chart.setBackgroundPaint(look.color(look.palette().card()));
    chart.setPadding(new RectangleInsets(4, 2, 2, 16));
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(new RectangleInsets(2, 0, 0, 2));
    return chart;
  }

  static void grid(XYPlot plot, ChartLook look) {
    Color line = look.color(look.palette().line(), 0.55);
    plot.setDomainGridlinePaint(line);
    plot.setRangeGridlinePaint(line);
    plot.setDomainGridlineStroke(ChartLook.line(1));
    plot.setRangeGridlineStroke(ChartLook.line(1));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainCrosshairVisible(false);
    plot.setRangeCrosshairVisible(false);
  }

  static NumberAxis axis(String label, ChartLook look, NumberFormat format) {
    var axis = new NumberAxis(label.isEmpty() ? null : label);
    axis.setNumberFormatOverride(format);
    axis.setAutoRangeIncludesZero(false);
    dress(axis, look);
    return axis;
  }

  static void dress(ValueAxis axis, ChartLook look) {
    Color muted = look.color(look.palette().muted());
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setTickLabelFont(look.font(LABEL));
    axis.setTickLabelPaint(muted);
    axis.setTickLabelInsets(new RectangleInsets(4, 6, 4, 6));
    axis.setLabelFont(look.font(LABEL));
    axis.setLabelPaint(muted);
  }

  static void legend(JFreeChart chart, ChartLook look) {
    var legend = new LegendTitle(chart.getPlot());
    legend.setItemFont(look.font(LABEL));
    legend.setItemPaint(look.color(look.palette().muted()));
    legend.setBackgroundPaint(null);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
    chart.addSubtitle(legend);
  }
}
