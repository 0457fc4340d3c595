package dev.lanewright.ui.verdicts;

import dev.lanewright.chart.VerdictBars;
import dev.lanewright.chart.VerdictBarsChart;
import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.engine.verdict.VerdictGate;
import dev.lanewright.engine.verdict.VerdictTallies;
import dev.lanewright.engine.verdict.VerdictTally;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Verdicts per category as stacked bars. A click on a part lists its pairs. */
final class BarsPane extends VBox {
  private static final int MOST = 11;

  private final VerdictsViewModel model;
  private final PlotView plot;
  private final Label title = new Label();
  private final Label note = new Label();
  private final HBox legend = new HBox(2);
  private @Nullable VerdictBars shown;

  BarsPane(VerdictsViewModel model, Plots plots) {
    super(8);
    this.model = model;
    getStyleClass().add("card");
    plot = plots.view("verdict-bars");
    plot.setMinSize(320, 160);
    VBox.setVgrow(plot, Priority.ALWAYS);
    title.getStyleClass().add("section");
    title.setMinWidth(0);
    note.getStyleClass().addAll("muted", "small");
    note.setId("verdicts-note");
    note.setWrapText(true);
    legend.setAlignment(Pos.CENTER_LEFT);
    legend.setId("verdict-legend");
    var legendGap = new Region();
    HBox.setHgrow(legendGap, Priority.ALWAYS);
    Region flips = flips();
    flips.setMinWidth(USE_PREF_SIZE);
    var foot = new HBox(6, legend, legendGap, word("a flip counts as"), flips);
    foot.getStyleClass().add("conventions");
    foot.setAlignment(Pos.CENTER_LEFT);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(8, title, gap, word("bar to ship"), bar(), word("% win or tie"));
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, plot, foot, note);
    plot.setOnMouseClicked(this::choose);
    model.findingsProperty().subscribe(f -> show());
    model.filterProperty().subscribe(f -> show());
  }

  private static Label word(String text) {
    var label = new Label(text);
    label.getStyleClass().addAll("muted", "small");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private Region flips() {
    return Choice.of(
        "verdict-flips",
        "What a pair counts as in win or tie whose verdict flips with the order, or on which the"
            + " panel has no majority; the ship gate counts it as worse",
        List.of(VerdictTally.Unsure.WORSE, VerdictTally.Unsure.TIE),
        VerdictTally.Unsure.WORSE,
        u -> u == VerdictTally.Unsure.WORSE ? "worse" : "a tie",
        u -> {
          Findings f = model.findingsProperty().get();
          if (f != null) {
            model.ask(f.question().withUnsure(u));
          }
        });
  }

  private Spinner<Integer> bar() {
    var spinner =
        new Spinner<Integer>(
            new SpinnerValueFactory.IntegerSpinnerValueFactory(
                50, 100, (int) Math.round(100 * Question.BAR)));
    spinner.setId("verdict-bar");
    spinner.setEditable(true);
    spinner.setPrefWidth(76);
    spinner.setAccessibleText("Share of pairs in percent that must win or tie");
    spinner
        .valueProperty()
        .subscribe(
            v -> {
              Findings f = model.findingsProperty().get();
              if (f != null && v != null) {
                model.ask(f.question().withBar(v / 100.0));
              }
            });
    return spinner;
  }

  private void show() {
    Findings f = model.findingsProperty().get();
    if (f == null) {
      return;
    }
    title.setText("Verdicts per category, " + model.words(f.question().sides()));
    boolean panel = f.panel().size() > 1;
    String unsure = panel ? "flips, or no majority" : "flips with the order";
    var bars = new ArrayList<VerdictBars.Bar>();
    String chosen = model.filterProperty().get().category();
    for (VerdictGate.Line line : readable(f.gate().categories(), chosen)) {
      bars.add(bar(f, line, line.tally().name()));
    }
    bars.add(bar(f, f.gate().all(), "All, weighted"));
    var input =
        new VerdictBars(
            bars,
            f.question().bar(),
            f.question().sides().first(),
            unsure,
            chosen == null ? "" : chosen);
    shown = input;
    plot.show(look -> VerdictBarsChart.of(input, look));
    String side = f.question().sides().first();
    legend
        .getChildren()
        .setAll(
            key("better", side + " better", Standing.BETTER),
            key("tied", "tied", Standing.TIED),
            key("unsure", unsure, Standing.UNSURE),
            key("worse", side + " worse", Standing.WORSE));
    note.setText(note(f));
  }

  /** As many categories as can be read at once: of many the lowest, and the one chosen. */
  private static List<VerdictGate.Line> readable(
      List<VerdictGate.Line> all, @Nullable String chosen) {
    if (all.size() <= MOST) {
      return all;
    }
    return all.stream()
        .sorted(
            Comparator.comparing((VerdictGate.Line l) -> !l.tally().name().equals(chosen))
                .thenComparingDouble(l -> l.winOrTie().value()))
        .limit(MOST)
        .toList();
  }

  private static VerdictBars.Bar bar(Findings f, VerdictGate.Line line, String name) {
    VerdictTally t = line.tally();
    double w = t.weight();
    Estimate rate = line.winOrTie();
    String key = name.startsWith("All") ? VerdictTallies.ALL : name;
    Double perDollar = f.qualityPerDollar().get(key);
    String figure =
        perDollar == null || !Double.isFinite(perDollar)
            ? ""
            : String.format(Locale.ROOT, "%,.0f q/$", perDollar);
    return new VerdictBars.Bar(
        name,
        w > 0 ? t.better() / w : 0,
        w > 0 ? t.tied() / w : 0,
        w > 0 ? t.unsure() / w : 0,
        w > 0 ? t.worse() / w : 0,
        rate.value(),
        rate.lo(),
        rate.hi(),
        t.n(),
        t.unreadable(),
        figure);
  }

  private String note(Findings f) {
    var parts = new ArrayList<String>();
    parts.add(
        f.question().unsure() == VerdictTally.Unsure.WORSE
            ? "Whiskers: 95% of win or tie, a flip counted as worse, as the ship gate does"
            : "Whiskers: 95% of win or tie, a flip counted as a tie; the ship gate counts it as"
                + " worse");
    parts.add(model.view());
    int categories = f.gate().categories().size();
    if (categories > MOST) {
      parts.add("the lowest " + MOST + " of " + categories + " categories");
    }
    VerdictTally all = f.gate().all().tally();
    if (all.unreadable() > 0) {
      parts.add(Names.count(all.unreadable()) + " pairs unreadable, in no rate");
    }
    if (f.comparison().same() > 0) {
      parts.add(Names.count(f.comparison().same()) + " requests served alike, not judged");
    }
    if (f.comparison().unjudged() > 0) {
      parts.add(Names.count(f.comparison().unjudged()) + " served otherwise without a verdict");
    }
    if (!f.qualityPerDollar().isEmpty()) {
      parts.add("q/$: quality per dollar, retries included");
    }
    return String.join(" · ", parts) + ".";
  }

  private Node key(String style, String words, Standing standing) {
    var swatch = new Region();
    swatch.getStyleClass().addAll("swatch", "swatch-" + style);
    var button = new Button(words, swatch);
    button.setId("filter-" + style);
    button.getStyleClass().addAll("quiet", "legend-key");
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip("List these pairs alone"));
    button.setOnAction(
        e -> {
          Filter now = model.filterProperty().get();
          model
              .filterProperty()
              .set(now.withStanding(now.standing() == standing ? null : standing));
        });
    return button;
  }

  private void choose(MouseEvent e) {
    VerdictBars bars = shown;
    if (bars == null || !plot.drawn()) {
      return;
    }
    int row = 0;
    double nearest = Double.MAX_VALUE;
    List<VerdictBars.Bar> all = bars.bars();
    for (int k = 0; k < all.size(); k++) {
      double away = Math.abs(plot.toY(-k) - e.getY());
      if (away < nearest) {
        nearest = away;
        row = k;
      }
    }
    VerdictBars.Bar bar = all.get(row);
    double x = plot.valueAtX(e.getX());
    String category = row == all.size() - 1 ? null : bar.name();
    Filter now = model.filterProperty().get();
    model.filterProperty().set(now.withCategory(category).withStanding(part(bar, x)));
  }

  /** The part of a bar at a share; null beside the bar. */
  private static @Nullable Standing part(VerdictBars.Bar b, double x) {
    if (x < 0 || x > 1) {
      return null;
    }
    double better = b.better();
    double tied = better + b.tied();
    double unsure = tied + b.unsure();
    return x < better
        ? Standing.BETTER
        : x < tied ? Standing.TIED : x < unsure ? Standing.UNSURE : Standing.WORSE;
  }
}
