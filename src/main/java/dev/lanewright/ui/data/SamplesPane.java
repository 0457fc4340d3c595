package dev.lanewright.ui.data;

import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.store.SampleRow;
import dev.lanewright.ui.shell.EmptyState;
import dev.lanewright.ui.table.PagedTable;
import dev.lanewright.ui.task.Tasks;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of samples, and beside it the rows that imports put aside. */
final class SamplesPane extends StackPane {
  private static final int MANY = 5;

  private final DataViewModel model;
  private final PagedTable<SampleRow> samples;
  private final Set<String> graded = new HashSet<>();
  private final Label shown = new Label();

  SamplesPane(DataViewModel model, Tasks tasks, Consumer<Throwable> onError) {
    this.model = model;
    getStyleClass().addAll("card", "flush");
    samples = new PagedTable<>("samples", tasks, onError);
    samples
        .column(null, "Request", "First words of the request", 380, "", r -> preview(r))
        .column(
            SampleOrder.CATEGORY,
            "Category",
            "The class it is reported under",
            140,
            "muted",
            r -> r.category() == null ? "–" : r.category())
        .column(
            SampleOrder.SPLIT,
            "Split",
            "Thresholds are dragged on tune, certified on calibrate, reported on report",
            92,
            "muted",
            r -> DataViewModel.name(r.split()))
        .nodes(null, "Lane", "Where the current policy starts this sample", 96, r -> lane(r));
    model.modelsProperty().subscribe(this::columns);
    samples.placeholder(EmptyState.loading("Reading samples"));
    samples
        .node()
        .itemsProperty()
        .subscribe(
            items -> {
              shown.setText(String.format(Locale.ROOT, "%,d", items.size()));
              samples.placeholder(nothing());
              // A list is never without a sample in hand: what it is about stands below it.
              if (!items.isEmpty()) {
                samples.node().getSelectionModel().selectFirst();
              }
            });
    samples.selectedProperty().subscribe(r -> model.select(r == null ? -1 : r.id()));
    model.rowsProperty().subscribe(samples::show);
    model.decidedProperty().subscribe(() -> samples.node().refresh());
    shown.getStyleClass().add("badge");
    var list = new Tab("Samples", samples.node());
    list.setGraphic(shown);
    list.setId("tab-samples");
    var aside = new Tab("Set aside", rejected(tasks, onError));
    aside.setId("tab-rejected");
    var signals = new SignalsPane(model.signals());
    var ranking = new Tab("Signals", signals);
    ranking.setId("tab-signals");
    ranking
        .selectedProperty()
        .subscribe(
            on -> {
              if (on) {
                signals.shown();
              }
            });
    var tabs = new TabPane(list, ranking, aside);
    tabs.setId("data-tabs");
    tabs.setAccessibleText("Samples, signals, and rows set aside");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    getChildren().add(tabs);
  }

  /** A column for each model that has none yet. */
  private void columns(List<String> models) {
    for (String m : models) {
      if (graded.add(m)) {
        samples.nodes(
            SampleOrder.GRADE + m,
            ShortNames.of(m, models),
            "Grade of " + m + "; of repeats the mean ± the standard deviation over them",
            112,
            r -> grade(r, m));
      }
    }
    if (models.size() > MANY) {
      samples.wide(); // squeezed together neither requests nor grades could be read
    }
  }

  private static String preview(SampleRow r) {
    String text = r.preview().isBlank() ? r.key() : r.preview();
    return text.replaceAll("\\s+", " ");
  }

  private Node lane(SampleRow r) {
    int start = model.start(r.id());
    var tiers = model.tiers();
    if (start < 0 || start >= tiers.size()) {
      return new Label("–");
    }
    var box = new HBox(7, new LaneDot(start, tiers.size()), new Label(tiers.get(start)));
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Node grade(SampleRow r, String of) {
    double q = r.quality().getOrDefault(of, Double.NaN);
    var label =
        new Label(
            Double.isNaN(q)
                ? "–"
                : AnswerFigures.grade(q) + AnswerFigures.spread(model.spread(of, r.id())));
    label.getStyleClass().add(AnswerFigures.style(q));
    return label;
  }

  private Node nothing() {
    var clear = new Button("Show all samples");
    clear.setId("clear-filter");
    clear.setOnAction(e -> model.clearFilter());
    return model.filtered()
        ? new EmptyState(Feather.SEARCH, "No sample passes the filter", "", clear)
        : new EmptyState(
            Feather.DATABASE, "This eval set has no samples", "Import a file into it.");
  }

  private Node rejected(Tasks tasks, Consumer<Throwable> onError) {
    var table = new PagedTable<Rejected>("rejected", tasks, onError);
    table
        .column(null, "File", "", 260, "", Rejected::file)
        .column(null, "Line", "Line of the file, counted from 1", 80, "right", r -> "" + r.line())
        .column(null, "Why it was set aside", "", 620, "", Rejected::reason)
        .placeholder(
            new EmptyState(
                Feather.CHECK_CIRCLE, "Nothing was set aside", "Every row of every file is in."));
    table.show(model.rejected());
    var box = new VBox(table.node());
    VBox.setVgrow(table.node(), Priority.ALWAYS);
    return box;
  }
}
