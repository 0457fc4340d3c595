package dev.lanewright.ui.tune;

import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Tier;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.table.SimpleTable;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Details;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The labels of an intent table as rows, with what each is worth as routed. */
final class IntentTable {
  private static final double ROW = 30;
  private static final int MOST_ROWS = 9;

  private final TuneViewModel vm;
  private final Tasks tasks;
  private final String ids;
  private final SimpleTable<IntentRow> table;
  private List<IntentRow> rows = List.of();
  private @Nullable Intents shown;
  private @Nullable Intents counted;
  private @Nullable Details from;
  private String filter = "";

  /**
   * @param ids what tells its controls from those of another intent table; empty for the first
   * @param assign sends a label to a tier; null takes it out of the table
   */
  IntentTable(
      TuneViewModel vm, Tasks tasks, String ids, BiConsumer<String, @Nullable String> assign) {
    this.vm = vm;
    this.tasks = tasks;
    this.ids = ids;
    table = new SimpleTable<>("intents" + ids + "-table");
    table
        .text("Intent", "", 82, "", IntentRow::label)
        .number("n", "Samples in view with this label", 42, IntentRow::n, IntentRow::count)
        .live(
            "Tier",
            "Where it is sent",
            76,
            "",
            r -> Math.max(-1, r.tier() == null ? -1 : tiers().indexOf(r.tier())),
            TierBox::new,
            (box, r) -> {
              box.setId("intent" + ids + "-tier-" + r.label());
              box.setAccessibleText("Tier of " + r.label());
              box.show(tiers(), r.tier(), t -> assign.accept(r.label(), t));
            })
        .number(
            "Q %",
            "Mean quality of its covered samples as routed",
            40,
            IntentRow::quality,
            r -> Double.isNaN(r.quality()) ? "" : Numbers.percent(r.quality()).replace("%", ""))
        .number("$/1k", "USD per 1,000 requests", 44, IntentRow::cost, IntentRow::costText);
    node().getStyleClass().add("intents-table");
    node().setAccessibleText("Intents with their tiers");
  }

  TableView<IntentRow> node() {
    return table.node();
  }

  private List<String> tiers() {
    return vm.policyProperty().get().tiers().stream().map(Tier::name).toList();
  }

  /** Shows only labels that hold this text. */
  void filter(String text) {
    filter = text.toLowerCase(Locale.ROOT).strip();
    fill();
  }

  /** Shows the stage; counts it in the background where the figures are other ones than before. */
  void show(Intents intents) {
    Details d = vm.detailsProperty().get();
    if (!intents.equals(shown)) {
      shown = intents;
      rows = IntentRow.of(intents);
      fill();
    }
    if (d != null && (!d.equals(from) || !intents.equals(counted))) {
      from = d;
      counted = intents;
      tasks.run(
          "count intents" + ids,
          progress -> IntentRow.of(intents, d),
          found -> {
            if (intents.equals(shown)) {
              rows = found;
              fill();
            }
          },
          e -> vm.problemProperty().set("The intents could not be counted: " + e.getMessage()));
    }
  }

  private void fill() {
    List<IntentRow> kept =
        rows.stream().filter(r -> r.label().toLowerCase(Locale.ROOT).contains(filter)).toList();
    table.show(kept);
    double height = ROW * (Math.clamp(kept.size(), 1, MOST_ROWS) + 1) + 2;
    node().setPrefHeight(height);
    node().setMinHeight(height);
  }
}
