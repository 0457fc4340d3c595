package dev.lanewright.ui.plot;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/**
 * A threshold over a chart: a vertical line to drag, its pill label on top, a round grip at the
 * axis, a ghost line at the saved value. Focusable; arrow keys move it by the small step, Shift by
 * the large one, Esc cancels. One gesture (a drag, or keys held down) gives one start, any number
 * of drags, then one commit or cancel. JavaFX thread only.
 */
public final class DragHandle implements Placed {
  private final HandleNode node = new HandleNode();
  private final Line hit = new Line();
  private final Line thread = new Line();
  private final Line ghost = new Line();
  private final Label ghostLabel = new Label();
  private final Label pill = new Label();
  private final Circle grip = new Circle(6.5);
  private final DoubleProperty value = new SimpleDoubleProperty(Double.NaN);
  private final DoubleProperty saved = new SimpleDoubleProperty(Double.NaN);
  private final String name;
  private DoubleFunction<String> format = v -> String.format(java.util.Locale.ROOT, "%.2f", v);
  private String sign = "≥";
  private double lowest = 0;
  private double highest = 1;
  private double smallStep = 0.01;
  private double largeStep = 0.1;
  private double before = Double.NaN;
  private boolean moving;
  private int row;
  private @Nullable PlotView view;
  private Runnable onStart = () -> {};
  private DoubleConsumer onDrag = v -> {};
  private DoubleConsumer onCommit = v -> {};
  private Runnable onCancel = () -> {};

  /**
   * @param id of the node, such as {@code threshold-mid}
   * @param name on the pill, such as "Mid"
   * @param lane style of its colour: the looked-up name, such as {@code -lw-lane-1-of-3}
   */
  public DragHandle(String id, String name, String lane) {
    this.name = name;
    node.setId(id);
    node.getStyleClass().add("drag-handle");
    node.setStyle("-lw-handle: " + lane + ";");
    node.setPickOnBounds(false);
    node.setFocusTraversable(true);
    node.setAccessibleRole(AccessibleRole.SLIDER);
    node.setCursor(Cursor.H_RESIZE);
    hit.getStyleClass().add("hit");
    thread.getStyleClass().add("thread");
    ghost.getStyleClass().add("ghost");
    ghostLabel.getStyleClass().add("ghost-label");
    pill.getStyleClass().add("handle-pill");
    grip.getStyleClass().add("grip");
    ghost.setMouseTransparent(true);
    ghostLabel.setMouseTransparent(true);
    thread.setMouseTransparent(true);
    node.getChildren().addAll(ghost, ghostLabel, thread, hit, pill, grip);
    value.subscribe(() -> replace());
    saved.subscribe(() -> replace());
    new HandleGestures(this, node);
  }

  /** Where the threshold stands, in data coordinates; NaN hides it. */
  public DoubleProperty valueProperty() {
    return value;
  }

  /** Where it stood when last saved; NaN, or the value itself, shows no ghost. */
  public DoubleProperty savedProperty() {
    return saved;
  }

  /** How far it may go; values given by the drag stay within. */
  public DragHandle bounds(double low, double high) {
    lowest = low;
    highest = high;
    return this;
  }

  /** Steps of the arrow keys; 0.01 and 0.1 unless told. */
  public DragHandle steps(double small, double large) {
    smallStep = small;
    largeStep = large;
    return this;
  }

  /** How the value is written on the pill, and the sign before it (≥ unless told). */
  public DragHandle format(String newSign, DoubleFunction<String> newFormat) {
    sign = newSign;
    format = newFormat;
    replace();
    return this;
  }

  /** Which row its pill stands in, 0 the topmost: pills of close thresholds do not overlap. */
  public DragHandle row(int newRow) {
    if (row != newRow) {
      row = newRow;
      replace();
    }
    return this;
  }

  /** The row that its pill stands in. */
  public int row() {
    return row;
  }

  /** A gesture begins. */
  public DragHandle onStart(Runnable action) {
    onStart = action;
    return this;
  }

  /** It moves: the new value, already shown by the line. */
  public DragHandle onDrag(DoubleConsumer action) {
    onDrag = action;
    return this;
  }

  /** The gesture ends and stands. */
  public DragHandle onCommit(DoubleConsumer action) {
    onCommit = action;
    return this;
  }

  /** The gesture was given up; the value is back where it began. */
  public DragHandle onCancel(Runnable action) {
    onCancel = action;
    return this;
  }

  /** Whether a gesture is under way. */
  public boolean moving() {
    return moving;
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void placeIn(PlotView newView) {
    view = newView;
    replace();
  }

  @Override
  public void takeAway() {
    view = null;
  }

  void start() {
    if (!moving) {
      moving = true;
      before = value.get();
      onStart.run();
    }
  }

  void dragTo(double wanted) {
    double to = Math.clamp(wanted, lowest, highest);
    if (moving && Double.isFinite(to) && to != value.get()) {
      value.set(to);
      onDrag.accept(to);
    }
  }

  void step(int direction, boolean large) {
    start();
    double step = large ? largeStep : smallStep;
    dragTo(Math.rint((value.get() + direction * step) / smallStep) * smallStep);
  }

  void commit() {
    if (moving) {
      moving = false;
      onCommit.accept(value.get());
    }
  }

  void cancel() {
    if (moving) {
      moving = false;
      value.set(before);
      onCancel.run();
    }
  }

  /** The value under a pixel of the view, rounded to the small step's tenth. */
  double valueAt(double sceneX) {
    PlotView v = view;
    if (v == null) {
      return Double.NaN;
    }
    double raw = v.valueAtX(v.sceneToLocal(sceneX, 0).getX());
    double grain = smallStep / 10;
    return Math.rint(raw / grain) * grain;
  }

  double lowest() {
    return lowest;
  }

  double highest() {
    return highest;
  }

  private void replace() {
    PlotView v = view;
    boolean shown = v != null && v.drawn() && Double.isFinite(value.get());
    node.setVisible(shown);
    if (!shown || v == null) {
      return;
    }
    Bounds area = v.dataArea();
    double x = Math.clamp(v.toX(value.get()), area.getMinX(), area.getMaxX());
    double top = area.getMinY() + 4 + row * 28.0;
    pill.setText(name + " " + sign + " " + format.apply(value.get()));
    pill.applyCss();
    double width = pill.prefWidth(-1);
    pill.resizeRelocate(
        Math.rint(Math.clamp(x - width / 2, 0, Math.max(0, v.getWidth() - width))),
        top,
        width,
        pill.prefHeight(-1));
    vertical(thread, x, top + 12, area.getMaxY());
    vertical(hit, x, top + 12, area.getMaxY());
    grip.setCenterX(x);
    grip.setCenterY(area.getMaxY());
    ghost(v, area, x);
  }

  private void ghost(PlotView v, Bounds area, double x) {
    double g = v.toX(saved.get());
    boolean within = g >= area.getMinX() && g <= area.getMaxX();
    boolean apart = within && Math.abs(g - x) > 2;
    ghost.setVisible(apart);
    ghostLabel.setVisible(apart);
    if (apart) {
      double top = area.getMinY() + 46 + row * 28.0;
      vertical(ghost, g, top, area.getMaxY());
      ghostLabel.setText("saved " + format.apply(saved.get()));
      ghostLabel.applyCss();
      double w = ghostLabel.prefWidth(-1);
      double left = g < x ? g - w - 5 : g + 5;
      ghostLabel.resizeRelocate(Math.max(0, left), top, w, ghostLabel.prefHeight(-1));
    }
  }

  private static void vertical(Line line, double x, double top, double bottom) {
    double at = Math.rint(x) + 0.5;
    line.setStartX(at);
    line.setEndX(at);
    line.setStartY(top);
    line.setEndY(bottom);
  }

  /** Tells assistive tools the value and its bounds. */
  private final class HandleNode extends Pane {
    @Override
    protected void layoutChildren() {
      // Placed by hand: see replace().
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
        AccessibleAttribute attribute, Object... parameters) {
      return switch (attribute) {
        case VALUE -> value.get();
        case MIN_VALUE -> lowest;
        case MAX_VALUE -> highest;
        case TEXT -> name + " threshold";
        default -> super.queryAccessibleAttribute(attribute, parameters);
      };
    }
  }
}
