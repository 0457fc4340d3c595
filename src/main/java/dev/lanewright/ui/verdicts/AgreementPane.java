package dev.lanewright.ui.verdicts;

import dev.lanewright.chart.BarsChart;
import dev.lanewright.engine.verdict.Convention;
import dev.lanewright.engine.verdict.RaterAgreement;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How raters agree: the matrix, and below it habits, a confusion matrix, or scores. */
final class AgreementPane extends VBox {
  private static final int BINS = 24;
  private static final Map<Convention.Orders, String> ORDERS =
      Map.of(
          Convention.Orders.POOLED, "orders pooled",
          Convention.Orders.FIRST, "A shown first",
          Convention.Orders.SECOND, "B shown first",
          Convention.Orders.COMBINED, "orders combined");
  private static final Map<Convention.Unreadable, String> UNREADABLE =
      Map.of(
          Convention.Unreadable.CLASS, "unreadable: class",
          Convention.Unreadable.LEFT_OUT, "unreadable: out");

  private final VerdictsViewModel model;
  private final ComboBox<Metric> metric = new ComboBox<>();
  private final MatrixPane matrix;
  private final HabitsPane habits = new HabitsPane();
  private final ConfusionPane confusion;
  private final PlotView scores;
  private final StackPane below = new StackPane();
  private final ToggleGroup views = new ToggleGroup();
  private final ToggleButton showHabits = view("habits", "Each rater");
  private final ToggleButton showConfusion = view("confusion", "Confusion");
  private final ToggleButton showScores = view("scores", "Scores");
  private final Label hint = new Label();

  AgreementPane(VerdictsViewModel model, Plots plots) {
    super(8);
    this.model = model;
    getStyleClass().add("card");
    matrix = new MatrixPane(model);
    confusion = new ConfusionPane(model);
    scores = plots.view("verdict-scores");
    metric.getItems().setAll(Metric.values());
    metric.setValue(Metric.KAPPA);
    metric.setId("agreement-metric");
    metric.setAccessibleText("Figure of agreement");
    metric.valueProperty().subscribe(m -> show());
    var title = new Label("Do the raters agree?");
    title.getStyleClass().add("section");
    title.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(6, title, gap, metric, orders(), unreadable());
    head.getStyleClass().add("conventions");
    head.setAlignment(Pos.CENTER_LEFT);
    var scroll = new ScrollPane(matrix);
    scroll.getStyleClass().add("matrix-scroll");
    scroll.setFitToHeight(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    scroll.setMinHeight(120);
    scroll.setPrefHeight(260);
    hint.getStyleClass().addAll("muted", "small");
    hint.setMinWidth(0);
    var gap2 = new Region();
    HBox.setHgrow(gap2, Priority.ALWAYS);
    var segment = new HBox(showHabits, showConfusion, showScores);
    segment.getStyleClass().add("segment");
    var switches = new HBox(10, segment, gap2, hint);
    switches.setAlignment(Pos.CENTER_LEFT);
    below.setPrefHeight(150);
    below.setMinHeight(130);
    getChildren().addAll(head, scroll, switches, below);
    showHabits.setSelected(true);
    model.findingsProperty().subscribe(f -> show());
    model
        .filterProperty()
        .subscribe(
            f -> {
              if (f.cell() != null && !showConfusion.isSelected()) {
                showConfusion.setSelected(true);
              }
              show();
            });
  }

  private ToggleButton view(String id, String words) {
    var button = new ToggleButton(words);
    button.setId("agreement-" + id);
    button.setToggleGroup(views);
    button.setOnAction(
        e -> {
          button.setSelected(true);
          show();
        });
    return button;
  }

  private ComboBox<Convention.Orders> orders() {
    return choice(
        "agreement-orders",
        "Which orders are compared; a rater without orders counts for each",
        List.of(Convention.Orders.values()),
        ORDERS,
        Convention.DEFAULT.orders(),
        (c, v) -> new Convention(v, c.unreadable(), c.ties()));
  }

  private ComboBox<Convention.Unreadable> unreadable() {
    return choice(
        "agreement-unreadable",
        "What an unreadable verdict counts as",
        List.of(Convention.Unreadable.values()),
        UNREADABLE,
        Convention.DEFAULT.unreadable(),
        (c, v) -> new Convention(c.orders(), v, c.ties()));
  }

  private <T> ComboBox<T> choice(
      String id,
      String tip,
      List<T> values,
      Map<T, String> words,
      T first,
      java.util.function.BiFunction<Convention, T, Convention> with) {
    var box = new ComboBox<T>();
    box.setId(id);
    box.setAccessibleText(tip);
    box.setTooltip(new Tooltip(tip));
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : words.getOrDefault(value, "");
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("the box is not edited");
          }
        });
    box.setValue(first);
    box.valueProperty()
        .subscribe(
            v -> {
              Findings f = model.findingsProperty().get();
              if (f != null && v != null) {
                model.ask(f.question().withConvention(with.apply(f.question().convention(), v)));
              }
            });
    return box;
  }

  private void show() {
    Findings f = model.findingsProperty().get();
    if (f == null) {
      return;
    }
    matrix.show(f, metric.getValue());
    habits.show(f);
    Filter.Cell cell = model.filterProperty().get().cell();
    RaterAgreement chosen = cell == null ? null : f.matrix()[cell.first()][cell.second()];
    showConfusion.setDisable(chosen == null);
    boolean scored = Arrays.stream(f.table().score()).anyMatch(s -> !Double.isNaN(s));
    showScores.setDisable(!scored);
    if ((chosen == null && showConfusion.isSelected()) || (!scored && showScores.isSelected())) {
      showHabits.setSelected(true);
    }
    hint.setText(chosen == null ? "click a cell: its confusion matrix and its pairs" : "");
    Node content = habits.node();
    if (chosen != null && cell != null && showConfusion.isSelected()) {
      confusion.show(f, chosen, cell);
      content = confusion;
    } else if (showScores.isSelected()) {
      showScores(f.table());
      content = scores;
    }
    if (below.getChildren().isEmpty() || !below.getChildren().getFirst().equals(content)) {
      below.getChildren().setAll(content);
    }
  }

  private void showScores(VerdictTable t) {
    double lo = Arrays.stream(t.score()).filter(Double::isFinite).min().orElse(0);
    double hi = Arrays.stream(t.score()).filter(Double::isFinite).max().orElse(1);
    double top = hi > lo ? hi : lo + 1;
    double[] edges = new double[BINS + 1];
    for (int b = 0; b <= BINS; b++) {
      edges[b] = lo + (top - lo) * b / BINS;
    }
    long[] counts = new long[BINS];
    for (double s : t.score()) {
      if (Double.isFinite(s)) {
        counts[(int) Math.min(BINS - 1.0, (s - lo) / (top - lo) * BINS)]++;
      }
    }
    scores.show(
        look -> BarsChart.binned("verdict-scores", edges, counts, "score of a verdict", look));
  }
}
