package dev.lanewright.chart;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.jfree.chart.JFreeChart;

/** Charts as SVG. */
final class ChartSvg {
  private ChartSvg() {}

  /**
   * @param outlines whether texts are drawn as shapes, which look the same where the font is not
   *     installed
   */
  static String of(JFreeChart chart, int width, int height, boolean outlines) {
    var document =
        GenericDOMImplementation.getDOMImplementation()
            .createDocument("http://www.w3.org/2000/svg", "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment("Lanewright");
    var graphics = new SVGGraphics2D(context, outlines);
    graphics.setSVGCanvasSize(new Dimension(width, height));
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    var out = new StringWriter();
    try {
      graphics.stream(out, true);
    } catch (SVGGraphics2DIOException e) {
      throw new IllegalStateException("a chart could not be written as SVG", e);
    }
    return out.toString();
  }
}
