package dev.lanewright.ui.verdicts;

import dev.lanewright.chart.BarsChart;
import dev.lanewright.engine.Estimate;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.table.SimpleTable;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Scores of single answers and of verdicts: who gave what to whom, and how they are spread. A row
 * chosen lists its grades below, a bar only those in it.
 */
final class ScoresPane extends HBox {
  private static final double LOW = 150;

  private final VerdictsViewModel model;
  private final SimpleTable<Scored> table =
      new SimpleTable<Scored>("scores-of")
          .text("Rater", "", 96, "strong", this::rater)
          .text(
              "Of",
              "Whose answers, or verdicts on pairs",
              74,
              "",
              s -> s.single() ? Names.model(s.model()) : "verdicts")
          .number(
              "Pass / mean",
              "Share that passed, or mean score of 10 (verdicts: in the file's scale); 95%"
                  + " interval",
              112,
              s -> s.tally().figure().value(),
              ScoresPane::figure)
          .number("n", "", 58, s -> s.tally().n(), s -> Names.count(s.tally().n()))
          .number(
              "Unread",
              "Grades that could not be read",
              62,
              s -> s.tally().unreadable(),
              s -> Names.count(s.tally().unreadable()));

  private final PlotView plot;
  private @Nullable Findings findings;
  private @Nullable Scored chosen;

  ScoresPane(VerdictsViewModel model, Plots plots) {
    super(10);
    this.model = model;
    setId("scores");
    plot = plots.view("verdict-scores");
    plot.setMinSize(120, 100);
    plot.setOnMouseClicked(this::choose);
    table.node().setAccessibleText("Scores by rater and model");
    table.node().setPrefSize(420, LOW);
    table.node().setMinWidth(300);
    plot.setPrefSize(180, LOW);
    setPrefHeight(LOW);
    table
        .node()
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (was, is) -> {
              if (is != null && !is.equals(chosen)) {
                choose(is);
              }
            });
    HBox.setHgrow(plot, Priority.ALWAYS);
    HBox.setHgrow(table.node(), Priority.ALWAYS);
    getChildren().addAll(table.node(), plot);
  }

  private String rater(Scored s) {
    Findings f = findings;
    return f == null ? s.rater() : f.name(s.rater());
  }

  private static String figure(Scored s) {
    Estimate e = s.tally().figure();
    if (s.tally().passFail()) {
      return Names.interval(e);
    }
    double scale = s.single() ? 10 : 1;
    if (!e.known()) {
      return Names.NONE;
    }
    // Adding 0 makes no minus of a zero.
    String mean =
        String.format(Locale.ROOT, "%.2f", Math.round(100 * scale * e.value()) / 100.0 + 0.0);
    return Double.isNaN(e.lo())
        ? mean
        : String.format(Locale.ROOT, "%s [%.2f, %.2f]", mean, scale * e.lo(), scale * e.hi());
  }

  void show(Findings f) {
    if (f.equals(findings)) {
      return;
    }
    findings = f;
    List<Scored> all = f.scored();
    table.show(all);
    Scored before = chosen;
    Scored same =
        all.stream()
            .filter(
                s ->
                    before != null
                        && s.rater().equals(before.rater())
                        && s.model().equals(before.model()))
            .findFirst()
            .orElse(all.isEmpty() ? null : all.getFirst());
    chosen = same;
    table.node().getSelectionModel().select(same);
    if (same != null) {
      draw(same);
    }
  }

  private void choose(Scored s) {
    chosen = s;
    if (s.single()) {
      model.gradeFilterProperty().set(GradeFilter.ALL.of(s));
    }
    draw(s);
  }

  private void draw(Scored s) {
    if (s.tally().passFail()) {
      long passed = Math.round(s.tally().figure().value() * s.tally().n());
      var bars =
          List.of(
              new BarsChart.Bar("pass", passed),
              new BarsChart.Bar("fail", s.tally().n() - passed),
              new BarsChart.Bar("unreadable", s.tally().unreadable()));
      plot.show(look -> BarsChart.named("verdict-scores", bars, look));
      return;
    }
    String label = s.single() ? "grade, 0 to 10" : "score of a verdict";
    plot.show(look -> BarsChart.binned("verdict-scores", s.edges(), s.counts(), label, look));
  }

  private void choose(MouseEvent e) {
    Scored s = chosen;
    if (s == null || !plot.drawn()) {
      return;
    }
    if (s.tally().passFail()) {
      double third = (e.getY() - plot.dataArea().getMinY()) / plot.dataArea().getHeight();
      GradeFilter all = GradeFilter.ALL.of(s);
      model
          .gradeFilterProperty()
          .set(third < 1 / 3.0 ? all.between(5, 11) : third < 2 / 3.0 ? all.between(-1, 5) : all);
      return;
    }
    double[] edges = s.edges();
    int bin = Scored.bin(edges, plot.valueAtX(e.getX()));
    if (s.single()) {
      model.gradeFilterProperty().set(GradeFilter.ALL.of(s).between(edges[bin], edges[bin + 1]));
    } else {
      boolean last = bin == edges.length - 2;
      Filter now = model.filterProperty().get();
      model
          .filterProperty()
          .set(
              now.withScores(
                  new Filter.Scores(
                      s.raterAt(), edges[bin], last ? Double.MAX_VALUE : edges[bin + 1])));
    }
  }
}
