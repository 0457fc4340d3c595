package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.RaterAgreement;
import dev.lanewright.ui.plot.Plots;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How raters agree: the matrix, and below it habits, a confusion matrix, or scores. */
final class AgreementPane extends VBox {
  private static final double MATRIX_HEAD = 34;
  private static final double MATRIX_ROW = 41;
  private static final int SEEN_AT_ONCE = 4;
  private static final double ROOMY = 440;

  private final VerdictsViewModel model;
  private final ScrollPane scroll;
  private final ComboBox<Metric> metric = new ComboBox<>();
  private final MatrixPane matrix;
  private final HabitsPane habits = new HabitsPane();
  private final ConfusionPane confusion;
  private final ScoresPane scores;
  private final StackPane below = new StackPane();
  private final ToggleGroup views = new ToggleGroup();
  private final ToggleButton showHabits = view("habits", "Each rater");
  private final ToggleButton showConfusion = view("confusion", "Confusion");
  private final ToggleButton showScores = view("scores", "Scores");
  private final Label hint = new Label();
  private final Label title = new Label();
  private final List<Node> pairsOnly;

  AgreementPane(VerdictsViewModel model, Plots plots) {
    super(8);
    this.model = model;
    getStyleClass().add("card");
    matrix = new MatrixPane(model);
    confusion = new ConfusionPane(model);
    scores = new ScoresPane(model, plots);
    metric.getItems().setAll(Metric.values());
    metric.setValue(Metric.KAPPA);
    metric.setId("agreement-metric");
    metric.setAccessibleText("Figure of agreement");
    metric.valueProperty().subscribe(m -> show());
    title.getStyleClass().add("section");
    title.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(6, title, gap, metric);
    head.getStyleClass().add("conventions");
    head.setAlignment(Pos.CENTER_LEFT);
    scroll = new ScrollPane(matrix);
    VBox.setVgrow(below, Priority.ALWAYS);
    scroll.getStyleClass().add("matrix-scroll");
    scroll.setFitToHeight(false);
    hint.getStyleClass().addAll("muted", "small");
    hint.setMinWidth(0);
    var gap2 = new Region();
    HBox.setHgrow(gap2, Priority.ALWAYS);
    var segment = new HBox(showHabits, showConfusion, showScores);
    segment.getStyleClass().add("segment");
    var switches = new HBox(10, segment, gap2, hint);
    switches.setAlignment(Pos.CENTER_LEFT);
    pairsOnly = List.of(metric, new ConventionBar(model), scroll, switches);
    getChildren().addAll(head, pairsOnly.get(1), scroll, switches, below);
    heightProperty().subscribe(h -> makeRoom());
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
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        e -> {
          button.setSelected(true);
          show();
        });
    return button;
  }

  /** The whole matrix of a few raters is seen before the table below it is, where both fit. */
  private void makeRoom() {
    double few = Math.min(scroll.getPrefHeight(), MATRIX_HEAD + MATRIX_ROW * SEEN_AT_ONCE);
    scroll.setMinHeight(getHeight() > ROOMY ? few : MATRIX_HEAD + MATRIX_ROW);
  }

  private void show() {
    Findings f = model.findingsProperty().get();
    if (f == null) {
      return;
    }
    boolean pairs = f.table().verdictCount() > 0;
    title.setText(pairs ? "Do the raters agree?" : "Grades of single answers");
    for (Node n : pairsOnly) {
      n.setVisible(pairs);
      n.setManaged(pairs);
    }
    scroll.setPrefHeight(MATRIX_HEAD + MATRIX_ROW * f.raters().size());
    makeRoom();
    if (!pairs) {
      scores.show(f);
      below.getChildren().setAll(scores);
      return;
    }
    matrix.show(f, metric.getValue());
    habits.show(f);
    Filter.Cell cell = model.filterProperty().get().cell();
    RaterAgreement chosen = cell == null ? null : f.matrix()[cell.first()][cell.second()];
    showConfusion.setDisable(chosen == null);
    boolean scored = !f.scored().isEmpty();
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
      scores.show(f);
      content = scores;
    }
    if (below.getChildren().isEmpty() || !below.getChildren().getFirst().equals(content)) {
      below.getChildren().setAll(content);
    }
  }
}
