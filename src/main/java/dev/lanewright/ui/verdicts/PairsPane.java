package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.RaterValues;
import dev.lanewright.ui.table.PagedTable;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pairs that pass the filters, with every rater's verdicts. */
final class PairsPane extends VBox {
  private static final int MOST_RATERS = 7;

  private final VerdictsViewModel model;
  private final Consumer<PairLine> open;
  private final Label count = new Label();
  private final Label summary = new Label();
  private final HBox chips = new HBox(8);
  private List<String> columns = List.of();
  private @Nullable PagedTable<PairLine> table;

  /**
   * @param open shows a pair
   */
  PairsPane(VerdictsViewModel model, Consumer<PairLine> open) {
    this.model = model;
    this.open = open;
    getStyleClass().addAll("card", "flush");
    var title = new Label("Pairs");
    title.getStyleClass().add("section");
    count.setId("pairs-count");
    count.getStyleClass().addAll("pill", "small");
    count.setMinWidth(USE_PREF_SIZE);
    summary.setId("verdicts-summary");
    summary.getStyleClass().addAll("muted", "small");
    summary.setMinWidth(0);
    chips.setAlignment(Pos.CENTER_LEFT);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(10, title, count, chips, gap, summary);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("part-head");
    getChildren().add(head);
    model.listedProperty().subscribe(l -> show());
  }

  private void show() {
    Findings f = model.findingsProperty().get();
    if (f == null) {
      return;
    }
    List<Integer> listed = model.listedProperty().get();
    count.setText(Names.count(listed.size()) + " of " + Names.count(f.comparison().pairs().length));
    chips(f);
    summary.setText(summary(f));
    table(f).show(new PairSource(model, f, listed));
  }

  private static String summary(Findings f) {
    long unreadable = f.habits().stream().mapToLong(h -> h.unreadable()).sum();
    return String.format(
        Locale.ROOT,
        "%,d verdicts on %,d pairs by %d raters · %,d unreadable · judging cost %s",
        f.table().verdictCount(),
        f.table().pairCount(),
        f.habits().size(),
        unreadable,
        Names.usd(f.judgingCost()));
  }

  private void chips(Findings f) {
    Filter filter = model.filterProperty().get();
    chips.getChildren().clear();
    String category = filter.category();
    if (category != null) {
      chip("chip-category", category, filter.withCategory(null));
    }
    if (filter.standing() != null) {
      chip("chip-standing", Names.word(filter.standing()), filter.withStanding(null));
    }
    Filter.Cell cell = filter.cell();
    if (cell != null) {
      String a = f.name(f.raters().get(cell.first()).name());
      String b = f.name(f.raters().get(cell.second()).name());
      String words =
          cell.said() == null || cell.other() == null
              ? a + " and " + b + " disagree"
              : a + " " + Names.word(cell.said()) + ", " + b + " " + Names.word(cell.other());
      chip("chip-cell", words, filter.withCell(null));
    }
  }

  private void chip(String id, String words, Filter without) {
    var chip = new Button(words, new FontIcon(Feather.X));
    chip.setId(id);
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.getStyleClass().add("chip");
    chip.setAccessibleText("Only " + words + "; press to list others too");
    chip.setOnAction(e -> model.filterProperty().set(without));
    chips.getChildren().add(chip);
  }

  private PagedTable<PairLine> table(Findings f) {
    List<String> names = f.raters().stream().map(RaterValues::name).toList();
    PagedTable<PairLine> now = table;
    if (now == null || !names.equals(columns)) {
      now = make(f);
      columns = names;
      if (getChildren().size() > 1) {
        getChildren().removeLast();
      }
      VBox.setVgrow(now.node(), Priority.ALWAYS);
      getChildren().add(now.node());
      table = now;
    }
    return now;
  }

  private PagedTable<PairLine> make(Findings f) {
    var made = new PagedTable<PairLine>("pairs", model.tasks(), model.onError());
    made.column(null, "Request", "Opening of the request", 420, "", PairLine::request)
        .column(null, "Category", "", 140, "muted", PairLine::category);
    List<RaterValues> raters = f.raters();
    for (int r = 0; r < Math.min(MOST_RATERS, raters.size()); r++) {
      int rater = r;
      made.nodes(
          null,
          f.name(raters.get(r).name()),
          "First side better +, tied =, worse −, flips ±, unreadable ?; first mark: it was shown"
              + " first",
          106,
          line -> Marks.of(line, line.findings().raters().get(rater)));
    }
    made.nodes(
            null,
            "Panel",
            "What the judges chosen say together",
            64,
            line -> Marks.mark(line.standing(), ""))
        .column(
            null,
            "weight × $",
            "Weight of the category × difference in USD per 1,000 such requests",
            84,
            "right",
            line -> Names.decimal(line.stake()));
    TableView<?> node = made.node();
    node.setAccessibleText("Pairs; Enter opens one");
    made.placeholder(new Label("No pair passes these filters"));
    node.setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2) {
            openSelected(made);
          }
        });
    node.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            openSelected(made);
          }
        });
    return made;
  }

  private void openSelected(PagedTable<PairLine> from) {
    PairLine line = from.selectedProperty().get();
    if (line != null) {
      open.accept(line);
    }
  }
}
