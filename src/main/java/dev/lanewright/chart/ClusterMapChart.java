package dev.lanewright.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * Clusters on a plane: a pale dot for each sample, a disc for each cluster whose area grows with
 * its samples and whose colour says how often they pass; clusters below the bound are drawn as
 * rings.
 */
public final class ClusterMapChart {
  private static final double LARGEST = 22;
  private static final double SMALLEST = 5;

  private ClusterMapChart() {}

  /**
   * A cluster.
   *
   * @param name its typical terms
   * @param rate pass rate, 0..1
   * @param passes whether the rate reaches the bound
   * @param chosen whether it is to stand out
   */
  public record Disc(
      String name, double x, double y, long n, double rate, boolean passes, boolean chosen) {}

  /** Range of the colours: the lowest and highest rate. */
  public record Range(double low, double high) {
    /** Of the discs. */
    public static Range of(List<Disc> discs) {
      double low = discs.stream().mapToDouble(Disc::rate).min().orElse(0);
      double high = discs.stream().mapToDouble(Disc::rate).max().orElse(1);
      return new Range(low, high);
    }

    /** Colour of a rate as {@code #rrggbb}. */
    public String color(double rate, Palette p) {
      double at = high > low ? (rate - low) / (high - low) : 1;
      return at < 0.5
          ? Palette.mix(p.worse(), p.warning(), 2 * at)
          : Palette.mix(p.warning(), p.better(), 2 * at - 1);
    }
  }

  /**
   * The map.
   *
   * @param x and {@code y}: places of samples
   * @param of cluster of each sample
   */
  public static Chart of(
      String name, double[] x, double[] y, int[] of, List<Disc> discs, ChartLook look) {
    var plot = new XYPlot();
    Dressing.grid(plot, look);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainAxis(hidden(x, discs.stream().mapToDouble(Disc::x).toArray(), look));
    plot.setRangeAxis(hidden(y, discs.stream().mapToDouble(Disc::y).toArray(), look));
    plot.addAnnotation(new Dots(x, y, of, discs, look));
    return new Chart(
        Dressing.chart(plot, look),
        name,
        String.format(Locale.ROOT, "Map of %,d samples in %d clusters.", x.length, discs.size()),
        () -> {
          var csv =
              new ChartCsv().row("cluster", "x", "y", "samples", "pass rate", "reaches bound");
          discs.forEach(
              d -> csv.row(d.name(), d.x(), d.y(), d.n(), d.rate(), d.passes() ? "yes" : "no"));
          return csv.toString();
        });
  }

  /** Radius of a disc in pixels. */
  public static double radius(Disc disc, List<Disc> all) {
    long most = all.stream().mapToLong(Disc::n).max().orElse(1);
    return Math.max(SMALLEST, LARGEST * Math.sqrt((double) disc.n() / Math.max(1, most)));
  }

  private static NumberAxis hidden(double[] samples, double[] centres, ChartLook look) {
    double lo = Double.POSITIVE_INFINITY;
    double hi = Double.NEGATIVE_INFINITY;
    for (double[] all : new double[][] {samples, centres}) {
      for (double v : all) {
        lo = Math.min(lo, v);
        hi = Math.max(hi, v);
      }
    }
    NumberAxis axis = Dressing.axis("", look, Formats.number(1));
    double pad = hi > lo ? 0.06 * (hi - lo) : 1;
    axis.setRange(hi >= lo ? lo - pad : 0, hi >= lo ? hi + pad : 1);
    axis.setVisible(false);
    return axis;
  }

  /** All dots by hand: thousands of them, and discs whose size is in pixels. */
  private static final class Dots extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private final transient double[] x;
    private final transient double[] y;
    private final transient int[] of;
    private final transient List<Disc> discs;
    private final transient ChartLook look;

    Dots(double[] x, double[] y, int[] of, List<Disc> discs, ChartLook look) {
      this.x = x;
      this.y = y;
      this.of = of;
      this.discs = discs;
      this.look = look;
    }

    @Override
    public void draw(
        Graphics2D g,
        XYPlot plot,
        Rectangle2D area,
        ValueAxis domain,
        ValueAxis range,
        int index,
        PlotRenderingInfo info) {
      Range colors = Range.of(discs);
      Palette p = look.palette();
      Color[] pale = new Color[discs.size()];
      for (int c = 0; c < pale.length; c++) {
        pale[c] = look.color(colors.color(discs.get(c).rate(), p), 0.28);
      }
      for (int i = 0; i < x.length; i++) {
        double px = domain.valueToJava2D(x[i], area, RectangleEdge.BOTTOM);
        double py = range.valueToJava2D(y[i], area, RectangleEdge.LEFT);
        g.setPaint(pale[of[i]]);
        g.fill(new Rectangle2D.Double(px - 1.5, py - 1.5, 3, 3));
      }
      g.setFont(look.font(11));
      for (int c = 0; c < pale.length; c++) {
        disc(g, c, area, domain, range, look.color(colors.color(discs.get(c).rate(), p)));
      }
    }

    private void disc(
        Graphics2D g, int c, Rectangle2D area, ValueAxis domain, ValueAxis range, Color color) {
      Disc d = discs.get(c);
      double r = radius(d, discs);
      double px = domain.valueToJava2D(d.x(), area, RectangleEdge.BOTTOM);
      double py = range.valueToJava2D(d.y(), area, RectangleEdge.LEFT);
      var shape = new Ellipse2D.Double(px - r, py - r, 2 * r, 2 * r);
      g.setPaint(
          d.passes()
              ? new Color(color.getRed(), color.getGreen(), color.getBlue(), 205)
              : look.color(look.palette().card(), 0.6));
      g.fill(shape);
      g.setPaint(d.chosen() ? look.color(look.palette().ink()) : color);
      g.setStroke(new BasicStroke(d.chosen() ? 3f : 2f));
      g.draw(shape);
      if (r >= 9) {
        g.setPaint(
            d.passes() ? look.color(look.palette().card()) : look.color(look.palette().ink()));
        TextUtils.drawAlignedString(
            Integer.toString(c + 1), g, (float) px, (float) py, TextAnchor.CENTER);
      }
    }
  }
}
