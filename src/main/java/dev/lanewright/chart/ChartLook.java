package dev.lanewright.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;

/**
 * Colours and type of every chart. Making one loads the fonts: not on the JavaFX thread the first
 * time.
 *
 * @param palette the colours
 * @param family name of the type family
 * @param scale of type, 1 as designed
 */
public record ChartLook(Palette palette, String family, double scale) {
  /** The look of a palette, in the program's own type. */
  public static ChartLook of(Palette palette) {
    return of(palette, 1);
  }

  /** The look of a palette at a scale of type. */
  public static ChartLook of(Palette palette, double scale) {
    return new ChartLook(palette, ChartFonts.family(), scale);
  }

  /** A colour of the palette. */
  public Color color(String hex) {
    return Color.decode(hex);
  }

  /** A colour of the palette, see-through. */
  public Color color(String hex, double opacity) {
    Color c = Color.decode(hex);
    return new Color(c.getRed(), c.getGreen(), c.getBlue(), (int) Math.round(255 * opacity));
  }

  /** The type at a size in pixels. */
  public Font font(int size) {
    return new Font(family, Font.PLAIN, (int) Math.round(size * scale));
  }

  /** The bold type at a size in pixels. */
  public Font bold(int size) {
    return new Font(family, Font.BOLD, (int) Math.round(size * scale));
  }

  /** A plain line. */
  static Stroke line(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** A dashed line. */
  static Stroke dashed(float width, float on, float off) {
    return new BasicStroke(
        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {on, off}, 0);
  }
}
