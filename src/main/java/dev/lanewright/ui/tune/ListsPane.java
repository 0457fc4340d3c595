package dev.lanewright.ui.tune;

import dev.lanewright.engine.Flips;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.table.PagedTable;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Details;
import dev.lanewright.workspace.Moved;
import dev.lanewright.workspace.SampleTexts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What flipped, samples, decisions: tabs below the category table. */
final class ListsPane extends StackPane {
  private final TuneViewModel vm;
  private final SampleTexts texts;
  private final PagedTable<SampleEntry> flipped;
  private final PagedTable<SampleEntry> samples;
  private final Label count = Parts.whole("0", "badge");
  private static final double TABS = 372;

  private final Label summary = Parts.label("", "muted", "small");
  private final Button filter = Parts.button("samples-filter", "", this::showAll, "chip");
  private final TabPane tabs = new TabPane();
  private final Tab samplesTab = new Tab("Samples");

  ListsPane(TuneViewModel vm, Tasks tasks, Consumer<Throwable> onError) {
    this.vm = vm;
    this.texts = vm.session().document().texts();
    flipped =
        EntryTable.make(
            "flips",
            tasks,
            onError,
            "Saved → now",
            "Change of this request's cost",
            "Nothing moved: this is the saved policy.");
    samples =
        EntryTable.make(
            "samples", tasks, onError, "Baseline → this policy", "Cost of the path", "No samples.");
    Tab flips = new Tab("", flipped.node());
    flips.setGraphic(Parts.row(6, Parts.whole("What flipped", "tab-title"), count));
    flips.setId("tab-flips");
    count.setId("flip-count");
    samplesTab.setId("tab-samples");
    filter.setGraphic(new FontIcon(Feather.X));
    filter.setContentDisplay(ContentDisplay.RIGHT);
    filter.managedProperty().bind(filter.visibleProperty());
    VBox.setVgrow(samples.node(), Priority.ALWAYS);
    var bar = Parts.row(8, filter);
    bar.setStyle("-fx-padding: 6 10 2 10;");
    bar.managedProperty().bind(filter.visibleProperty());
    samplesTab.setContent(new VBox(bar, samples.node()));
    Tab decisions = new Tab("Decisions", new DecisionsPane(vm));
    decisions.setId("tab-decisions");
    tabs.getTabs().setAll(flips, samplesTab, decisions);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setId("lists");
    tabs.setAccessibleText("What flipped, samples, decisions");
    summary.setId("flip-summary");
    summary.setMouseTransparent(true);
    summary.getStyleClass().add("lists-summary");
    StackPane.setAlignment(summary, Pos.TOP_RIGHT);
    // Beside the tabs, never over them.
    summary.maxWidthProperty().bind(widthProperty().subtract(TABS));
    summary.setMinWidth(0);
    summary.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(tabs, summary);
    vm.flipsProperty().subscribe(this::flips);
    vm.detailsProperty().subscribe(d -> fillSamples());
    vm.listedProperty()
        .subscribe(
            list -> {
              fillSamples();
              if (list != null) {
                tabs.getSelectionModel().select(samplesTab);
              }
            });
    tabs.getSelectionModel().selectedItemProperty().subscribe(t -> fillSamples());
    widthProperty()
        .subscribe(
            w -> {
              boolean narrow = w.doubleValue() > 0 && w.doubleValue() < CategoryPane.NARROW;
              flipped.scrolls(narrow);
              samples.scrolls(narrow);
            });
    trace(flipped);
    trace(samples);
  }

  private void trace(PagedTable<SampleEntry> table) {
    table
        .selectedProperty()
        .subscribe(
            e -> {
              if (e != null) {
                vm.tracedProperty().set(e.sample());
              }
            });
  }

  private void showAll() {
    vm.listedProperty().set(null);
  }

  private void flips(@Nullable Moved moved) {
    if (moved == null) {
      return;
    }
    Flips f = moved.flips();
    count.setText(Numbers.count(f.samples().length));
    flipped.show(new FlipRows(moved, texts));
    String unknown = f.unknown() == 0 ? "" : " · " + Numbers.count(f.unknown()) + " uncovered";
    summary.setText(
        f.samples().length == 0
            ? "as saved"
            : "%s lost · %s won · %s same quality%s · %s"
                .formatted(
                    Numbers.count(f.lost()),
                    Numbers.count(f.won()),
                    Numbers.count(f.same()),
                    unknown,
                    cost(f.costDeltaPerRequest())));
  }

  private static String cost(double perRequest) {
    if (Double.isNaN(perRequest)) {
      return "unpriced";
    }
    String amount = Numbers.perThousand(Math.abs(perRequest)) + " / 1k ";
    return perRequest == 0 ? "same cost" : amount + (perRequest < 0 ? "cheaper" : "dearer");
  }

  /** Only while the tab is looked at: a million samples are not listed for nobody. */
  @SuppressWarnings("ReferenceEquality") // tabs are nodes
  private void fillSamples() {
    Details d = vm.detailsProperty().get();
    SampleList list = vm.listedProperty().get();
    filter.setVisible(list != null);
    filter.setText(list == null ? "" : list.title());
    if (d == null || tabs.getSelectionModel().getSelectedItem() != samplesTab) {
      return;
    }
    int[] rows = list != null ? list.samples() : SampleRows.inView(d.run().table(), d.view());
    samples.show(new SampleRows(d, texts, rows));
  }
}
