package dev.lanewright.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** One stacked bar of verdicts with its whisker and figures, at a row of the plot. */
final class VerdictBarAnnotation extends AbstractXYAnnotation {
  private static final double HATCH = 5;
  private static final double MOST = 26;
  private static final double CAP = 4;

  private final transient VerdictBars.Bar bar;
  private final transient ChartLook look;
  private final double row;
  private final boolean all;
  private final boolean under;
  private final boolean dim;

  /**
   * @param row where on the vertical axis its middle is
   * @param all whether it stands for all
   * @param under whether win-or-tie is surely below the bar
   * @param dim whether another bar is the one looked at
   */
  VerdictBarAnnotation(
      VerdictBars.Bar bar, ChartLook look, double row, boolean all, boolean under, boolean dim) {
    this.bar = bar;
    this.look = look;
    this.row = row;
    this.all = all;
    this.under = under;
    this.dim = dim;
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
    double left = domain.valueToJava2D(0, area, RectangleEdge.BOTTOM);
    double width = domain.valueToJava2D(1, area, RectangleEdge.BOTTOM) - left;
    double middle = range.valueToJava2D(row, area, RectangleEdge.LEFT);
    double step = Math.abs(range.valueToJava2D(row + 1, area, RectangleEdge.LEFT) - middle);
    double height = Math.min(MOST, step * 0.56);
    double top = middle - height / 2;
    name(g, area.getX(), left, middle);
    double x = left;
    Palette p = look.palette();
    x = part(g, x, top, bar.better() * width, height, color(p.better()));
    x = part(g, x, top, bar.tied() * width, height, color(p.tied()));
    hatched(g, x, top, bar.unsure() * width, height);
    x += bar.unsure() * width;
    part(g, x, top, bar.worse() * width, height, color(p.worse()));
    if (bar.n() > 0) {
      whisker(g, left, width, middle);
    }
    figures(g, left + width, middle, domain.valueToJava2D(1.53, area, RectangleEdge.BOTTOM));
  }

  private Color color(String hex) {
    return dim ? look.color(hex, 0.35) : look.color(hex);
  }

  private static double part(
      Graphics2D g, double x, double y, double width, double height, Color fill) {
    if (width > 0) {
      g.setPaint(fill);
      g.fill(new Rectangle2D.Double(x, y, width, height));
    }
    return x + width;
  }

  private void hatched(Graphics2D g, double x, double y, double width, double height) {
    if (width <= 0) {
      return;
    }
    Palette p = look.palette();
    part(g, x, y, width, height, look.color(p.warning(), dim ? 0.12 : 0.32));
    Shape before = g.getClip();
    g.clip(new Rectangle2D.Double(x, y, width, height));
    g.setPaint(color(p.warning()));
    g.setStroke(new BasicStroke(1.6f));
    for (double at = x - height; at < x + width; at += HATCH) {
      g.draw(new Line2D.Double(at, y + height, at + height, y));
    }
    g.setClip(before);
  }

  private void whisker(Graphics2D g, double left, double width, double middle) {
    g.setPaint(color(look.palette().ink()));
    g.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    double lo = left + bar.lo() * width;
    double hi = left + bar.hi() * width;
    g.draw(new Line2D.Double(lo, middle, hi, middle));
    g.draw(new Line2D.Double(lo, middle - CAP, lo, middle + CAP));
    g.draw(new Line2D.Double(hi, middle - CAP, hi, middle + CAP));
  }

  private void name(Graphics2D g, double start, double left, double middle) {
    Font font = all ? look.bold(13) : look.font(13);
    g.setFont(font);
    g.setPaint(color(look.palette().ink()));
    String text = bar.name();
    double room = left - start - 14;
    while (text.length() > 4 && g.getFontMetrics().stringWidth(text) > room) {
      text = text.substring(0, text.length() - 2).strip() + "…";
    }
    double w = g.getFontMetrics().stringWidth(text);
    g.drawString(text, (float) (left - 12 - w), (float) (middle + 4.5));
  }

  private void figures(Graphics2D g, double right, double middle, double end) {
    Palette p = look.palette();
    float y = (float) (middle + 4.5);
    g.setFont(look.bold(13));
    g.setPaint(color(under ? p.worse() : p.ink()));
    g.drawString(rate(), (float) (right + 12), y);
    g.setFont(look.font(12));
    g.setPaint(color(p.muted()));
    g.drawString(String.format(Locale.ROOT, "n %,d", bar.n()), (float) (right + 66), y);
    if (!bar.note().isEmpty()) {
      double w = g.getFontMetrics().stringWidth(bar.note());
      g.drawString(bar.note(), (float) (end - w), y);
    }
  }

  private String rate() {
    if (bar.n() == 0) {
      return "–";
    }
    return String.format(Locale.ROOT, "%.1f%%", 100 * bar.winOrTie());
  }
}
