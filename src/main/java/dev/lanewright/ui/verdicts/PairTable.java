package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.RaterValues;
import dev.lanewright.ui.table.PagedTable;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** The pairs listed, with every rater's verdicts; made anew when the raters change. */
final class PairTable {
  private static final int FEW = 7;
  private static final double RATER = 106;
  private static final String MARKS =
      "First side better +, tied =, worse −, flips ±, unreadable ?; first mark: it was shown first";

  private final VerdictsViewModel model;
  private final List<String> raters;
  private final PagedTable<PairLine> table;

  /**
   * @param open shows a pair
   */
  PairTable(VerdictsViewModel model, Findings f, Consumer<PairLine> open) {
    this.model = model;
    raters = names(f);
    boolean many = raters.size() > FEW;
    table = new PagedTable<>("pairs", model.tasks(), model.onError());
    table
        .column(null, "Request", "Opening of the request", 420, "", PairLine::request)
        .column(PairSource.CATEGORY, "Category", "", 140, "muted", PairLine::category);
    if (many) {
      // What all say together stays in view; the raters run on to the right.
      panel();
      stake();
      table.wide();
    }
    for (int r = 0; r < raters.size(); r++) {
      int rater = r;
      table.nodes(
          PairSource.RATER + r,
          f.name(raters.get(r)),
          f.name(raters.get(r)) + ": " + MARKS,
          RATER,
          line -> Marks.of(line, line.findings().raters().get(rater)));
    }
    if (!many) {
      panel();
      stake();
    }
    TableView<?> node = table.node();
    node.setAccessibleText("Pairs; Enter opens one");
    table.placeholder(new Label("No pair passes these filters"));
    table.onOpen(open);
  }

  private void panel() {
    table.nodes(
        PairSource.PANEL,
        "Panel",
        "What the judges chosen say together",
        64,
        line -> Marks.mark(line.standing(), ""));
  }

  private void stake() {
    table.column(
        PairSource.STAKE,
        "weight × $",
        "Weight of the category × difference in USD per 1,000 such requests",
        88,
        "right",
        line -> Names.decimal(line.stake()));
  }

  private static List<String> names(Findings f) {
    return f.raters().stream().map(RaterValues::name).toList();
  }

  /** Whether it has a column for each rater, and no other. */
  boolean fits(Findings f) {
    return raters.equals(names(f));
  }

  Node node() {
    return table.node();
  }

  void show(Findings f) {
    table.show(new PairSource(model, f, model.listedProperty().get()));
  }
}
