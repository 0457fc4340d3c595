package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.verdict.RaterAgreement;
import dev.lanewright.engine.verdict.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What one rater says where the other says something; a click on a cell lists its pairs. */
final class ConfusionPane extends VBox {
  private static final double CELL = 62;
  private static final double NAME = 72;
  private static final double HEIGHT = 24;

  private final VerdictsViewModel model;
  private final Label title = new Label();
  private final Label figures = new Label();
  private final GridPane grid = new GridPane();

  ConfusionPane(VerdictsViewModel model) {
    super(6);
    this.model = model;
    setId("confusion");
    title.getStyleClass().add("strong");
    figures.getStyleClass().addAll("muted", "small");
    figures.setWrapText(true);
    grid.setHgap(3);
    grid.setVgap(3);
    figures.setMinWidth(110);
    HBox.setHgrow(figures, Priority.ALWAYS);
    var line = new HBox(14, grid, figures);
    line.setMinHeight(USE_PREF_SIZE);
    figures.setMinHeight(0);
    getChildren().addAll(title, line);
    setMinHeight(USE_PREF_SIZE);
  }

  void show(Findings f, RaterAgreement a, Filter.Cell cell) {
    title.setText(f.name(a.first()) + " (rows) against " + f.name(a.second()));
    grid.getChildren().clear();
    List<Integer> used = used(a);
    double most = 1;
    for (int i : used) {
      for (int j : used) {
        most = Math.max(most, a.counts()[i][j]);
      }
    }
    for (int x = 0; x < used.size(); x++) {
      int i = used.get(x);
      grid.add(name(i, NAME), 0, x + 1);
      grid.add(name(i, CELL), x + 1, 0);
      for (int y = 0; y < used.size(); y++) {
        grid.add(count(a, i, used.get(y), most, cell), y + 1, x + 1);
      }
    }
    Estimate kappa = a.kappaEstimate();
    figures.setText(
        String.format(
            Locale.ROOT,
            "Agreement %s%nκ %s [%s, %s]%nα %s, ordinal α %s%nn %s, left out %s%nCounted: %s.",
            Names.interval(a.agreement()),
            Names.decimal(kappa.value()),
            Names.decimal(kappa.lo()),
            Names.decimal(kappa.hi()),
            Names.decimal(a.alpha()),
            Names.decimal(a.alphaOrdinal()),
            Names.count(a.items()),
            Names.count(a.leftOut()),
            String.join("; ", f.question().convention().words())));
  }

  /** The classes that either rater uses. */
  private static List<Integer> used(RaterAgreement a) {
    List<Integer> used = new ArrayList<>();
    for (int i = 0; i < a.counts().length; i++) {
      double sum = 0;
      for (int j = 0; j < a.counts().length; j++) {
        sum += a.counts()[i][j] + a.counts()[j][i];
      }
      if (i < 3 || sum > 0) {
        used.add(i);
      }
    }
    return used;
  }

  private static Label name(int i, double width) {
    Standing s = RaterAgreement.CLASSES.get(i);
    String word =
        s == Standing.BETTER ? "A better" : s == Standing.WORSE ? "B better" : Names.word(s);
    var label = new Label(word);
    label.getStyleClass().add("matrix-column");
    label.setMinWidth(width);
    label.setTooltip(new Tooltip(word));
    return label;
  }

  private Button count(RaterAgreement a, int i, int j, double most, Filter.Cell cell) {
    double n = a.counts()[i][j];
    var figure = new Label(Names.count(Math.round(n)));
    double strength = n == 0 ? Double.NaN : Math.sqrt(n / most);
    var button = new Button("", new Tint(figure, strength, CELL, HEIGHT));
    Standing said = RaterAgreement.CLASSES.get(i);
    Standing other = RaterAgreement.CLASSES.get(j);
    button.getStyleClass().add("matrix-cell");
    button.setId("confusion-" + i + "-" + j);
    button.setAccessibleText(
        "%s says %s, %s says %s: %s"
            .formatted(
                a.first(), Names.word(said), a.second(), Names.word(other), figure.getText()));
    if (said == cell.said() && other == cell.other()) {
      button.getStyleClass().add("chosen");
    }
    button.setMinSize(CELL, HEIGHT);
    button.setPrefSize(CELL, HEIGHT);
    button.setOnAction(
        e -> {
          boolean again = said == cell.said() && other == cell.other();
          model
              .filterProperty()
              .set(
                  model
                      .filterProperty()
                      .get()
                      .withCell(
                          new Filter.Cell(
                              cell.first(),
                              cell.second(),
                              again ? null : said,
                              again ? null : other)));
        });
    return button;
  }
}
