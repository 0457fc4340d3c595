package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.RaterAgreement;
import dev.lanewright.engine.verdict.RaterValues;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every two raters' agreement as shaded cells; a click looks at the two. */
final class MatrixPane extends GridPane {
  private static final double CELL = 88;
  private static final double NAME = 118;
  private static final double HEIGHT = 38;

  private final VerdictsViewModel model;

  MatrixPane(VerdictsViewModel model) {
    this.model = model;
    setId("agreement-matrix");
    setHgap(3);
    setVgap(3);
  }

  void show(Findings f, Metric metric) {
    getChildren().clear();
    List<RaterValues> raters = f.raters();
    Filter.Cell chosen = model.filterProperty().get().cell();
    for (int i = 0; i < raters.size(); i++) {
      add(name(f.name(raters.get(i).name()), true), 0, i + 1);
      add(name(f.name(raters.get(i).name()), false), i + 1, 0);
      for (int j = 0; j < raters.size(); j++) {
        RaterAgreement a = f.matrix()[i][j];
        add(a == null ? same() : cell(metric, a, i, j, chosen), j + 1, i + 1);
      }
    }
  }

  private static Node name(String text, boolean row) {
    var label = new Label(text);
    label.getStyleClass().add(row ? "matrix-row" : "matrix-column");
    label.setTooltip(new Tooltip(text));
    double width = row ? NAME : CELL;
    label.setMinWidth(row ? NAME : CELL);
    label.setPrefWidth(width);
    label.setMaxWidth(width);
    return label;
  }

  private static Region same() {
    var blank = new Region();
    blank.getStyleClass().addAll("matrix-cell", "matrix-same");
    return blank;
  }

  private Node cell(Metric metric, RaterAgreement a, int i, int j, Filter.@Nullable Cell chosen) {
    var value = new Label(a.items() == 0 ? Names.NONE : metric.text(a));
    value.getStyleClass().add("matrix-value");
    var count = new Label(Names.count(a.items()));
    count.getStyleClass().add("matrix-count");
    var inside = new VBox(0, value, count);
    inside.setAlignment(javafx.geometry.Pos.CENTER);
    double strength = a.items() == 0 ? Double.NaN : metric.of(a);
    var button = new Button("", new Tint(inside, strength, CELL, HEIGHT));
    button.setId("matrix-" + i + "-" + j);
    button.getStyleClass().add("matrix-cell");
    if (chosen != null && chosen.first() == i && chosen.second() == j) {
      button.getStyleClass().add("chosen");
    }
    String words =
        String.format(
            Locale.ROOT,
            "%s and %s: agreement %s, κ %s, α %s, %s items of %s pairs, %s disagreements",
            a.first(),
            a.second(),
            Names.interval(a.agreement()),
            Names.decimal(a.kappa()),
            Names.decimal(a.alpha()),
            Names.count(a.items()),
            Names.count(a.pairs()),
            Names.count(a.disagreements()));
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setDisable(a.items() == 0);
    button.setOnAction(
        e -> {
          Filter now = model.filterProperty().get();
          var cell = new Filter.Cell(i, j, null, null);
          model.filterProperty().set(now.withCell(Objects.equals(now.cell(), cell) ? null : cell));
        });
    button.setMinSize(CELL, HEIGHT);
    button.setPrefSize(CELL, HEIGHT);
    return button;
  }
}
