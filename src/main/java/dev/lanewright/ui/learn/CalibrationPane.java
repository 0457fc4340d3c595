package dev.lanewright.ui.learn;

import dev.lanewright.chart.ReliabilityChart;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.learn.CrossFit;
import dev.lanewright.learn.Reliability;
import dev.lanewright.policy.Source;
import dev.lanewright.store.TrainedModel;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.table.SimpleTable;
import dev.lanewright.workspace.learn.CalibrationStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What a confidence is worth: how often a model is right when it is so sure. */
final class CalibrationPane extends VBox {
  private static final double RIGHT = 0.5;

  /** One way to read the confidence. */
  private record Line(String name, Reliability of) {}

  private final LearnViewModel model;
  private final PlotView plot;
  private final ComboBox<String> whose = new ComboBox<>();
  private final ComboBox<Source> source = new ComboBox<>();
  private final ComboBox<TrainForm.Part> part = new ComboBox<>();
  private final Label note = Parts.wrapped("", "muted");
  private final SimpleTable<Line> lines = new SimpleTable<>("calibration");

  CalibrationPane(LearnViewModel model, Plots plots) {
    super(12);
    this.model = model;
    setId("calibration-page");
    plot = plots.view("reliability");
    note.setId("calibration-note");
    whose.setId("calibration-model");
    whose.setAccessibleText("Whose answers");
    whose.getItems().setAll(model.answered());
    if (!whose.getItems().isEmpty()) {
      whose.setValue(whose.getItems().getFirst());
    }
    source.setId("calibration-source");
    source.setAccessibleText("Confidence");
    source.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Source s) {
            return s == null ? "as recorded with the answer" : s.toString();
          }

          @Override
          public @Nullable Source fromString(String text) {
            return null;
          }
        });
    source.getItems().add(null);
    model.session().document().fields().forEach(f -> source.getItems().add(Source.field(f)));
    for (TrainedModel m : model.modelsProperty().get()) {
      switch (Kind.of(m.kind())) {
        case INTENTS -> source.getItems().add(new Source(Source.Kind.INTENTS, m.name()));
        case CLASSIFIER -> source.getItems().add(new Source(Source.Kind.CLASSIFIER, m.name()));
        case CLUSTERS ->
            whose
                .getItems()
                .forEach(
                    w ->
                        source
                            .getItems()
                            .add(new Source(Source.Kind.CLUSTERS, m.name() + "=" + w)));
      }
    }
    part.setId("calibration-part");
    part.setAccessibleText("Samples");
    part.getItems().setAll(TrainForm.Part.CALIBRATE, TrainForm.Part.TUNE, TrainForm.Part.ALL);
    part.setValue(TrainForm.Part.CALIBRATE);
    part.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(TrainForm.@Nullable Part p) {
            return p == null
                ? ""
                : p == TrainForm.Part.ALL
                    ? "all samples"
                    : p.name().toLowerCase(java.util.Locale.ROOT) + " split";
          }

          @Override
          public TrainForm.@Nullable Part fromString(String text) {
            return null;
          }
        });
    whose.valueProperty().subscribe((was, is) -> load());
    source.valueProperty().subscribe((was, is) -> load());
    part.valueProperty().subscribe((was, is) -> load());
    lines
        .text("Confidence", "", 240, "strong", Line::name)
        .number(
            "ECE",
            "Mean gap between confidence and accuracy over ten bins of equal counts",
            90,
            l -> l.of().ece(),
            l -> ClassifierPane.three(l.of().ece()))
        .number("n", "", 80, l -> l.of().n(), l -> Numbers.count(l.of().n()));
    lines.node().setPrefHeight(34 + 3 * 30 + 2);
    lines.node().setMinHeight(34 + 3 * 30 + 2);
    var head =
        Parts.card(
            8,
            Parts.label("What is a confidence worth?", "title"),
            Parts.row(
                8,
                Parts.whole("Answers of", "muted"),
                whose,
                Parts.whole("confidence", "muted"),
                source,
                Parts.whole("on", "muted"),
                part),
            note);
    var chart = Parts.card(6, Parts.label("Confidence against accuracy", "section"), plot);
    VBox.setVgrow(plot, Priority.ALWAYS);
    var figures =
        Parts.card(
            8,
            Parts.label("Calibrated, each sample by a curve fitted on others", "section"),
            lines.node());
    figures.setMinWidth(430);
    figures.setPrefWidth(430);
    HBox.setHgrow(chart, Priority.ALWAYS);
    var both = new HBox(12, chart, figures);
    VBox.setVgrow(both, Priority.ALWAYS);
    figures.setMaxHeight(USE_PREF_SIZE);
    getChildren().setAll(head, both);
    load();
  }

  private void load() {
    String of = whose.getValue();
    Source from = source.getValue();
    TrainForm.Part where = part.getValue();
    if (of == null || where == null) {
      note.setText("No model has answered here yet.");
      return;
    }
    note.setText("Reading…");
    EvalTable table = model.session().table();
    model.load(
        p -> {
          EvalTable with = table;
          if (from != null && !table.has(new Need.Numbers(from))) {
            var more =
                model
                    .session()
                    .document()
                    .columns()
                    .load(Set.of(new Need.Numbers(from)), at -> p.at(at, "Reading"), p::cancelled);
            if (p.cancelled()) {
              throw new CrossFit.Stopped();
            }
            with = table.with(more);
          }
          return study(with, of, from, where);
        },
        this::show,
        this::refused);
  }

  private static CalibrationStudy study(
      EvalTable table, String of, @Nullable Source from, TrainForm.Part where) {
    ModelColumns columns = table.model(of);
    if (columns == null) {
      throw new IllegalArgumentException(of + " never answered here");
    }
    double[] said = from == null ? columns.confidence() : table.numbers(new Need.Numbers(from));
    var split = where.split();
    int[] used =
        IntStream.range(0, table.n())
            .filter(i -> split == null || table.split()[i] == split.ordinal())
            .filter(i -> !Float.isNaN(columns.quality()[i]) && !Double.isNaN(said[i]))
            .toArray();
    if (IntStream.of(used).anyMatch(i -> said[i] < 0 || said[i] > 1)) {
      throw new IllegalArgumentException(
          "a confidence lies between 0 and 1; this one does not, so it is no confidence");
    }
    double[] confidence = IntStream.of(used).mapToDouble(i -> said[i]).toArray();
    boolean[] right = new boolean[used.length];
    int[] groups = new int[used.length];
    for (int k = 0; k < used.length; k++) {
      right[k] = columns.quality()[used[k]] >= RIGHT;
      groups[k] = table.group()[used[k]];
    }
    return CalibrationStudy.of(confidence, right, groups);
  }

  private void refused(String why) {
    note.setText(why);
    plot.clear();
    lines.show(List.of());
  }

  private void show(CalibrationStudy study) {
    double fall = study.raw().fallOff();
    note.setText(
        (Double.isNaN(fall)
                ? "Accuracy does not fall off with confidence here."
                : "Below a confidence of %.2f accuracy falls off: a place for a gate."
                    .formatted(fall))
            + " On the diagonal, what is said is what holds.");
    List<Line> all =
        List.of(
            new Line("as it stands", study.raw()),
            new Line("through Platt's curve", study.platt()),
            new Line("through isotonic steps", study.isotonic()));
    lines.show(all);
    List<ReliabilityChart.Line> drawn = new ArrayList<>();
    all.forEach(l -> drawn.add(ClassifierPane.line(l.name(), l.of())));
    plot.show(look -> ReliabilityChart.of("reliability", drawn, "confidence", "share right", look));
  }
}
