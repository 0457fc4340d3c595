package dev.lanewright.ui.tune;

import dev.lanewright.engine.verdict.VerdictTally;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.table.CellBar;
import dev.lanewright.ui.table.SimpleTable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The categories with their figures. A click looks at one alone. */
final class CategoryPane extends VBox {
  /** Narrower, and tables scroll to the side. */
  static final double NARROW = 620;

  private static final int MOST_ROWS = 8;

  private final TuneViewModel vm;
  private final CategoryVerdicts verdicts;
  private final SimpleTable<CategoryRow> table = new SimpleTable<>("categories");

  CategoryPane(TuneViewModel vm, CategoryVerdicts verdicts) {
    this.vm = vm;
    this.verdicts = verdicts;
    getStyleClass().add("categories-part");
    Button filter = Parts.button("category-filter", "", () -> vm.chooseCategory(null), "chip");
    filter.setGraphic(new FontIcon(Feather.X));
    filter.setContentDisplay(ContentDisplay.RIGHT);
    filter.setVisible(false);
    filter.managedProperty().bind(filter.visibleProperty());
    Label note =
        Parts.label(
            "quality per $ = quality ÷ all spend, retries and escalations included",
            "muted",
            "small");
    note.setMinWidth(0);
    var head = Parts.row(10, Parts.whole("By category", "section"), filter, Parts.gap(), note);
    head.getStyleClass().add("part-head");
    columns();
    getChildren().addAll(head, table.node());
    vm.categoriesProperty().subscribe(rows -> table.show(rows));
    verdicts.talliesProperty().subscribe(t -> table.show(vm.categoriesProperty().get()));
    vm.onChange(
        () -> {
          String chosen = vm.session().view().category();
          filter.setVisible(chosen != null);
          filter.setText(chosen == null ? "" : "only " + chosen);
        });
    TableView<CategoryRow> node = table.node();
    node.setAccessibleText("Figures by category");
    var narrow = widthProperty().greaterThan(0).and(widthProperty().lessThan(NARROW));
    narrow.subscribe(on -> table.scrolls(on));
    node.prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    node.getFixedCellSize()
                            * (Math.min(MOST_ROWS, vm.categoriesProperty().get().size()) + 1)
                        + (narrow.get() ? 16 : 2),
                vm.categoriesProperty(),
                node.fixedCellSizeProperty(),
                narrow));
    node.minHeightProperty().bind(node.prefHeightProperty());
    node.setOnMouseClicked(e -> choose());
    node.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
            choose();
          }
        });
  }

  private void columns() {
    table
        .text("Category", "", 160, "strong", CategoryRow::name)
        .number("n", "Samples in view", 60, r -> r.slice().n(), r -> Numbers.count(r.slice().n()))
        .number(
            "Coverage",
            "Samples whose whole path was recorded and graded",
            78,
            r -> r.slice().coverage(),
            r -> Numbers.wholePercent(r.slice().coverage()))
        .number(
            "Quality %",
            "Mean quality of covered samples",
            80,
            r -> r.slice().quality().value(),
            CategoryRow::quality)
        .number(
            "Δ baseline",
            "Mean paired difference in points, 95% interval; coloured where it is beside zero",
            104,
            r -> r.slice().delta().quality().value(),
            CategoryRow::delta,
            CategoryRow::deltaStyle)
        .number(
            "$ / 1k",
            "USD per 1,000 requests",
            72,
            r -> r.slice().costPerRequest().value(),
            CategoryRow::cost)
        .live(
            "Quality per $",
            "Mean quality ÷ mean cost per request",
            124,
            "right",
            r -> r.slice().qualityPerDollar().value(),
            CellBar::new,
            (bar, r) -> bar.show(r.barShare(), 44, r.qualityPerDollar()))
        .live(
            "Better · tied · worse",
            "Pairs against the baseline: judges’ verdicts where there are some (hatched: flips),"
                + " else grades; the line is the interval of win or tie",
            200,
            "",
            r -> r.slice().delta().winOrTie().value(),
            GradeBar::new,
            this::grades)
        .total(CategoryRow::total);
  }

  private void grades(GradeBar bar, CategoryRow row) {
    VerdictTally judged = verdicts.of(row.total() ? null : row.slice().name());
    if (judged != null) {
      if (row.total()) {
        bar.say(GradeBar.winOrTie(judged) + " win or tie");
      } else {
        bar.show(judged);
      }
      return;
    }
    boolean graded = row.slice().delta().n() > 0;
    if (!graded) {
      bar.say(row.total() ? "no graded pairs" : "no grades");
    } else if (row.total()) {
      bar.say(row.winOrTie() + " win or tie");
    } else {
      bar.show(row.slice().delta(), row.winOrTie());
    }
  }

  private void choose() {
    CategoryRow row = table.node().getSelectionModel().getSelectedItem();
    if (row != null && !row.total()) {
      vm.chooseCategory(row.slice().name());
    }
  }
}
