package dev.lanewright.ui.tour;

import dev.lanewright.ui.part.Parts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;

/**
 * Leads through the screens: dims all but the place in question and says what it is for. Next by
 * Enter or the right arrow key, back by the left, Esc ends it. JavaFX thread only.
 */
public final class Tour extends Pane {
  private static final double WIDTH = 340;
  private static final double GAP = 14;

  private final Pane over;
  private final List<TourStep> steps;
  private final Consumer<String> go;
  private final Runnable ended;
  private final Path veil = new Path();
  private final Label title = Parts.wrapped("", "title");
  private final Label text = Parts.wrapped("");
  private final Label count = Parts.whole("", "muted", "small");
  private final Button back;
  private final Button next;
  private final VBox card;
  private int at;

  /**
   * @param over what it covers
   * @param go brings a screen into view by its id
   * @param ended told once, however it ends
   */
  public Tour(Pane over, List<TourStep> steps, Consumer<String> go, Runnable ended) {
    this.over = over;
    this.steps = steps;
    this.go = go;
    this.ended = ended;
    setId("tour");
    veil.getStyleClass().add("tour-veil");
    veil.setFillRule(FillRule.EVEN_ODD);
    back = Parts.button("tour-back", "Back", () -> step(-1));
    next = Parts.button("tour-next", "Next", () -> step(1), "primary");
    Button skip = Parts.button("tour-skip", "End the tour", this::end, "quiet");
    card = new VBox(8, title, text, Parts.row(8, count, Parts.gap(), skip, back, next));
    card.getStyleClass().addAll("card", "tour-card");
    card.setPrefWidth(WIDTH);
    card.setMaxWidth(WIDTH);
    getChildren().addAll(veil, card);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    over.widthProperty().subscribe(w -> requestLayout());
    over.heightProperty().subscribe(h -> requestLayout());
  }

  /** Begins with the first step. */
  public void begin() {
    over.getChildren().remove(this);
    over.getChildren().add(this);
    at = 0;
    show();
  }

  private void step(int by) {
    at += by;
    if (at >= steps.size()) {
      end();
    } else {
      at = Math.max(0, at);
      show();
    }
  }

  private void show() {
    TourStep step = steps.get(at);
    go.accept(step.screen());
    title.setText(step.title());
    text.setText(step.text());
    count.setText((at + 1) + " of " + steps.size());
    back.setDisable(at == 0);
    next.setText(at == steps.size() - 1 ? "Done" : "Next");
    over.applyCss();
    over.layout();
    requestLayout();
    next.requestFocus();
  }

  private void end() {
    over.getChildren().remove(this);
    ended.run();
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE) {
      end();
    } else if (e.getCode() == KeyCode.RIGHT) {
      step(1);
    } else if (e.getCode() == KeyCode.LEFT) {
      step(-1);
    } else {
      return;
    }
    e.consume();
  }

  @Override
  protected void layoutChildren() {
    double w = over.getWidth();
    double h = over.getHeight();
    resizeRelocate(0, 0, w, h);
    Node target = over.lookup(steps.get(Math.min(at, steps.size() - 1)).target());
    Bounds hole =
        target == null || target.getScene() == null
            ? null
            : sceneToLocal(target.localToScene(target.getBoundsInLocal()));
    veil.getElements().setAll(box(0, 0, w, h));
    double height = card.prefHeight(WIDTH);
    double x = (w - WIDTH) / 2;
    double y = (h - height) / 2;
    if (hole != null && hole.getWidth() > 0) {
      double left = Math.max(4, hole.getMinX() - 6);
      double top = Math.max(4, hole.getMinY() - 6);
      double right = Math.min(w - 4, hole.getMaxX() + 6);
      double bottom = Math.min(h - 4, hole.getMaxY() + 6);
      veil.getElements().addAll(box(left, top, right, bottom));
      boolean fitsRight = right + GAP + WIDTH < w;
      boolean fitsLeft = left - GAP - WIDTH > 0;
      x =
          fitsRight
              ? right + GAP
              : fitsLeft ? left - GAP - WIDTH : Math.clamp(left, 8, Math.max(8, w - WIDTH - 8));
      y =
          fitsRight || fitsLeft
              ? Math.clamp(top, 8, Math.max(8, h - height - 8))
              : bottom + GAP + height < h ? bottom + GAP : Math.max(8, top - GAP - height);
    }
    card.resizeRelocate(Math.rint(x), Math.rint(y), WIDTH, height);
  }

  private static List<PathElement> box(double x0, double y0, double x1, double y1) {
    return List.of(
        new MoveTo(x0, y0),
        new HLineTo(x1),
        new VLineTo(y1),
        new HLineTo(x0),
        new LineTo(x0, y0),
        new ClosePath());
  }
}
