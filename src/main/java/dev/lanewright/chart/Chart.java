package dev.lanewright.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;

/** A chart ready to draw, with what belongs to it. Drawn by one thread at a time. */
public final class Chart {
  private final JFreeChart plot;
  private final String name;
  private final String summary;
  private final Supplier<String> csv;
  private final Supplier<List<Rectangle2D>> labels;

  /**
   * @param plot what is drawn
   * @param name for file names, such as {@code frontier}
   * @param summary one sentence for those who cannot see it
   * @param csv the data as CSV (RFC 4180, header first)
   */
  Chart(JFreeChart plot, String name, String summary, Supplier<String> csv) {
    this(plot, name, summary, csv, List::of);
  }

  /**
   * @param labels where the data's labels stood in the last drawing
   */
  Chart(
      JFreeChart plot,
      String name,
      String summary,
      Supplier<String> csv,
      Supplier<List<Rectangle2D>> labels) {
    this.labels = labels;
    this.plot = plot;
    this.name = name;
    this.summary = summary;
    this.csv = csv;
  }

  /** What is drawn: for drawing surfaces only. */
  public JFreeChart plot() {
    return plot;
  }

  /** Where labels of the data stood in the last drawing, in its pixels: room to leave free. */
  public List<Rectangle2D> labels() {
    return labels.get();
  }

  /** For file names. */
  public String name() {
    return name;
  }

  /** One sentence for those who cannot see it. */
  public String summary() {
    return summary;
  }

  /** The data as CSV. */
  public String csv() {
    return csv.get();
  }

  /** The chart as a stand-alone SVG document, at a size in pixels. */
  public String svg(int width, int height) {
    return ChartSvg.of(plot, width, height, false);
  }

  /** The same with texts as shapes: it looks alike wherever it is opened. */
  public String outlines(int width, int height) {
    return ChartSvg.of(plot, width, height, true);
  }

  /** The chart as PNG at twice the size in pixels. */
  public byte[] png(int width, int height) {
    return ChartPng.of(plot, width, height);
  }
}
