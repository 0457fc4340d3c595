package dev.lanewright.ui.plot;

import dev.lanewright.chart.Chart;
import dev.lanewright.chart.ChartLook;
import dev.lanewright.ui.task.Pulse;
import dev.lanewright.ui.theme.Themes;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.fx.FXGraphics2D;
import org.jspecify.annotations.Nullable;

/**
 * A chart on screen with a layer over it. The chart is drawn once per pulse at most: when another
 * is shown, on resize and when the theme changes. What moves (handles, points) moves on the layer,
 * without a redraw. JavaFX thread only.
 */
public final class PlotView extends Region {
  private final Themes themes;
  private final Canvas canvas = new Canvas();
  private final Pane layer = new Pane();
  private final Pulse redraw = new Pulse(this::draw);
  private final List<Placed> placed = new ArrayList<>();
  private final ChartRenderingInfo info = new ChartRenderingInfo();
  private @Nullable Function<ChartLook, Chart> maker;
  private @Nullable Function<ChartLook, Chart> copier;
  private @Nullable Chart chart;
  private @Nullable Rectangle2D area;
  private List<Bounds> labels = List.of();

  PlotView(String id, Themes themes) {
    this.themes = themes;
    setId(id);
    getStyleClass().add("plot");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    layer.setPickOnBounds(false);
    canvas.setFocusTraversable(false);
    getChildren().addAll(canvas, layer);
    setMinSize(80, 60);
    setPrefSize(320, 220);
    sceneProperty()
        .flatMap(s -> themes.themeProperty())
        .subscribe(
            theme -> {
              if (theme != null) {
                anew();
              }
            });
    sceneProperty().flatMap(s -> themes.scaleProperty()).subscribe(scale -> anew());
  }

  private void anew() {
    chart = null;
    redraw.ask();
  }

  /**
   * Shows a chart: the maker is asked for it at the next pulse, and again when the theme changes.
   */
  public void show(Function<ChartLook, Chart> newMaker) {
    maker = newMaker;
    chart = null;
    redraw.ask();
  }

  /**
   * What is copied and saved in place of the chart shown: one with what lies over it on the layer.
   */
  public void copied(Function<ChartLook, Chart> newCopier) {
    copier = newCopier;
  }

  /** The chart as it is copied, or null where nothing is shown. */
  @Nullable Chart copy() {
    Function<ChartLook, Chart> make = copier != null ? copier : maker;
    return make == null || chart == null
        ? null
        : make.apply(ChartLook.of(themes.theme().palette(), themes.scaleProperty().get()));
  }

  /** Shows nothing. */
  public void clear() {
    maker = null;
    copier = null;
    chart = null;
    area = null;
    redraw.ask();
  }

  /** Adds something that is placed by data coordinates (a handle, a point). */
  public void add(Placed item) {
    placed.add(item);
    layer.getChildren().add(item.node());
    item.placeIn(this);
  }

  /** Takes it away. */
  public void remove(Placed item) {
    placed.remove(item);
    layer.getChildren().remove(item.node());
    item.takeAway();
  }

  /** The chart in view, or null before the first draw. */
  public @Nullable Chart chart() {
    return chart;
  }

  /** Where the chart's labels stand in this view's pixels; none before the first draw. */
  List<Bounds> labels() {
    return labels;
  }

  /** Whether the chart has been drawn, so that data have a place. */
  public boolean drawn() {
    return area != null;
  }

  /** The rectangle of the data in this view's pixels; empty before the first draw. */
  public Bounds dataArea() {
    Rectangle2D a = area;
    return a == null
        ? new BoundingBox(0, 0, 0, 0)
        : new BoundingBox(a.getX(), a.getY(), a.getWidth(), a.getHeight());
  }

  /** Pixel of a value on the horizontal axis; NaN before the first draw. */
  public double toX(double value) {
    XYPlot plot = plot();
    return plot == null || area == null
        ? Double.NaN
        : plot.getDomainAxis().valueToJava2D(value, area, RectangleEdge.BOTTOM);
  }

  /** Pixel of a value on the vertical axis; NaN before the first draw. */
  public double toY(double value) {
    XYPlot plot = plot();
    return plot == null || area == null
        ? Double.NaN
        : plot.getRangeAxis().valueToJava2D(value, area, RectangleEdge.LEFT);
  }

  /** Value of the horizontal axis at a pixel; NaN before the first draw. */
  public double valueAtX(double x) {
    XYPlot plot = plot();
    return plot == null || area == null
        ? Double.NaN
        : plot.getDomainAxis().java2DToValue(x, area, RectangleEdge.BOTTOM);
  }

  /** Draws at once what is waiting: for tests and screenshots. */
  public void flush() {
    redraw.now();
  }

  @Override
  protected void layoutChildren() {
    double w = Math.max(1, Math.floor(getWidth()));
    double h = Math.max(1, Math.floor(getHeight()));
    layer.resizeRelocate(0, 0, w, h);
    if (canvas.getWidth() != w || canvas.getHeight() != h) {
      canvas.setWidth(w);
      canvas.setHeight(h);
      redraw.ask();
    }
  }

  private @Nullable XYPlot plot() {
    return chart != null && chart.plot().getPlot() instanceof XYPlot xy ? xy : null;
  }

  private void draw() {
    var gc = canvas.getGraphicsContext2D();
    gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    Function<ChartLook, Chart> make = maker;
    if (make == null || canvas.getWidth() < 2 || canvas.getHeight() < 2) {
      placed.forEach(p -> p.placeIn(this));
      return;
    }
    Chart now = chart;
    if (now == null) {
      now = make.apply(ChartLook.of(themes.theme().palette(), themes.scaleProperty().get()));
      chart = now;
      setAccessibleText(now.summary());
    }
    info.clear();
    info.setEntityCollection(null);
    now.plot()
        .draw(
            new FXGraphics2D(gc),
            new Rectangle2D.Double(0, 0, canvas.getWidth(), canvas.getHeight()),
            null,
            info);
    area = info.getPlotInfo().getDataArea();
    labels = new ArrayList<>();
    now.labels()
        .forEach(r -> labels.add(new BoundingBox(r.getX(), r.getY(), r.getWidth(), r.getHeight())));
    placed.forEach(p -> p.placeIn(this));
  }
}
