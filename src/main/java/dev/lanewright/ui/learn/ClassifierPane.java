package dev.lanewright.ui.learn;

import dev.lanewright.chart.ReliabilityChart;
import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Wilson;
import dev.lanewright.learn.Classifier;
import dev.lanewright.learn.Reliability;
import dev.lanewright.store.TrainedModel;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.table.SimpleTable;
import dev.lanewright.workspace.learn.ClassifierPage;
import dev.lanewright.workspace.learn.ClassifierPage.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a classifier is worth: each cut's figures, out-of-fold, and whether its numbers hold. */
final class ClassifierPane extends VBox {
  private final TrainedModel shown;
  private final Button use = new Button("Use as the score");
  private final Label note = Parts.wrapped("Reading what it said…", "muted");
  private final SimpleTable<Cut> cuts = new SimpleTable<>("cuts");
  private final PlotView plot;
  private @Nullable Classifier classifier;

  ClassifierPane(LearnViewModel model, TrainedModel shown, Plots plots, Runnable toPolicy) {
    super(12);
    this.shown = shown;
    setId("classifier-page");
    plot = plots.view("classifier-reliability");
    note.setId("classifier-note");
    use.setDisable(true);
    use.setOnAction(
        e -> {
          Classifier c = classifier;
          if (c != null) {
            model.use(
                "score by classifier " + shown.name(),
                UseModel.of(model.session().committed(), shown.name(), c));
            toPolicy.run();
          }
        });
    cuts.text("Needs", "The lane that a request needs, or a higher one", 150, "strong", this::from)
        .number(
            "n",
            "Training samples, each told by models that never saw it",
            80,
            Cut::n,
            c -> Numbers.count(c.n()))
        .number(
            "Do need it",
            "No lane below serves them, one from here up does",
            110,
            Cut::needs,
            c -> Numbers.percent(c.needs()))
        .number(
            "APGR",
            "Area under the performance gap recovered between the lanes beside the cut; 0.5 is"
                + " chance",
            90,
            Cut::apgr,
            c -> three(c.apgr()))
        .number(
            "AUC",
            "How well needing and other requests are told apart; 0.5 is chance",
            90,
            Cut::auc,
            c -> three(c.auc()))
        .number(
            "Misrouted",
            "Least share on the wrong side of a single threshold",
            100,
            Cut::misrouted,
            c -> Numbers.percent(c.misrouted()))
        .number(
            "ECE",
            "Mean gap between what it says and what holds",
            90,
            c -> c.reliability().ece(),
            c -> three(c.reliability().ece()));
    cuts.node().setPrefHeight(34 + 3 * 30);
    cuts.node().setMinHeight(34 + 2 * 30);
    var figures = new VBox(Parts.label("Out-of-fold, by cut", "section"), cuts.node());
    figures.setSpacing(8);
    figures.getStyleClass().add("card");
    var chart =
        new VBox(6, Parts.label("P(needs it) against how often it is needed", "section"), plot);
    chart.getStyleClass().add("card");
    VBox.setVgrow(plot, Priority.ALWAYS);
    VBox.setVgrow(chart, Priority.ALWAYS);
    plot.setMaxWidth(720);
    getChildren().setAll(Parts.card(6, ModelHead.of(shown, model, use), note), figures, chart);
    var table = model.session().table();
    var lanes = model.lanesByName();
    model.load(p -> model.desk().classifier(table, shown.name(), lanes), this::show, note::setText);
  }

  private void show(ClassifierPage page) {
    classifier = page.classifier();
    boolean fits = !page.lanes().isEmpty();
    use.setDisable(!fits);
    note.setText(
        fits && page.cuts().isEmpty()
            ? "It was trained on another eval set; what it says here is new to it. " + reads(page)
            : fits
                ? reads(page)
                : "Its lanes (%s) are not those of the policy in hand, so it cannot be measured here."
                    .formatted(String.join(", ", page.classifier().tiers())));
    cuts.show(page.cuts());
    List<ReliabilityChart.Line> lines = new ArrayList<>();
    page.cuts().forEach(c -> lines.add(line(from(c), c.reliability())));
    plot.show(
        look ->
            ReliabilityChart.of(
                "reliability-" + shown.name(), lines, "P(needs it)", "do need it", look));
  }

  private String from(Cut cut) {
    Classifier c = classifier;
    return c != null && c.tiers().getLast().equals(cut.tier())
        ? cut.tier()
        : cut.tier() + " or higher";
  }

  static ReliabilityChart.Line line(String name, Reliability r) {
    List<ReliabilityChart.Bin> bins = new ArrayList<>();
    for (Reliability.Bin b : r.bins()) {
      Interval i = Wilson.interval95(b.accuracy(), b.n());
      bins.add(new ReliabilityChart.Bin(b.confidence(), b.accuracy(), i.lo(), i.hi(), b.n()));
    }
    return new ReliabilityChart.Line(name, bins);
  }

  private static String reads(ClassifierPage page) {
    Classifier c = page.classifier();
    List<String> all = new ArrayList<>();
    all.add(c.embedder().isEmpty() ? "the words" : "the meaning (" + c.embedder() + ")");
    if (!c.signals().isEmpty()) {
      all.add(c.signals().size() + " signals");
    }
    if (c.category()) {
      all.add("the category");
    }
    return "Reads "
        + String.join(", ", all)
        + " of a request. A request needs a lane when every lane below is wrong and one from there"
        + " up is right.";
  }

  static String three(double x) {
    return Double.isNaN(x) ? Numbers.NONE : String.format(Locale.ROOT, "%.3f", x);
  }
}
