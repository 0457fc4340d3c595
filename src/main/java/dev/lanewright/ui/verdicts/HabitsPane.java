package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.verdict.RaterHabits;
import dev.lanewright.ui.table.SimpleTable;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** What can be said of every rater alone: flips, leanings, what it cost. */
final class HabitsPane {
  private static final double ROW = 30;

  private final SimpleTable<RaterHabits> table =
      new SimpleTable<RaterHabits>("rater-habits")
          .text("Rater", "", 96, "strong", this::name)
          .number(
              "Flips",
              "Share of the pairs readable in both orders whose two verdicts differ, 95% interval",
              128,
              h -> h.flips().value(),
              h -> Names.interval(h.flips()))
          .number(
              "Longer",
              "Share of the verdicts with a winner that name the longer answer",
              68,
              h -> h.longer().value(),
              h -> Names.percent(h.longer()),
              h -> lean(h.longer()))
          .number(
              "First",
              "Share of the verdicts with a winner that name the answer shown first",
              64,
              h -> h.first().value(),
              h -> Names.percent(h.first()),
              h -> lean(h.first()))
          .number(
              "A/A",
              "Share of the verdicts on an answer against itself that name a winner: its own noise",
              52,
              h -> h.control().value(),
              h -> Names.percent(h.control()),
              h -> h.control().known() && h.control().lo() > 0 ? "warning" : "plain")
          .number(
              "Unread",
              "Verdicts that could not be read",
              62,
              RaterHabits::unreadable,
              h -> Names.count(h.unreadable()))
          .number(
              "$ each",
              "USD per verdict whose cost is recorded",
              76,
              RaterHabits::costPerVerdict,
              h -> Names.usd(h.costPerVerdict()));

  private @Nullable Findings findings;

  HabitsPane() {
    table.node().setAccessibleText("Flips, leanings and cost of every rater");
    table.node().setMinHeight(3 * ROW);
  }

  /** Coloured where the whole interval lies beside one half. */
  private static String lean(Estimate e) {
    return e.lo() > 0.5 || e.hi() < 0.5 ? "warning" : "plain";
  }

  TableView<RaterHabits> node() {
    return table.node();
  }

  void show(Findings f) {
    findings = f;
    table.show(f.habits());
    table.node().setPrefHeight((f.habits().size() + 1.5) * ROW);
  }

  private String name(RaterHabits h) {
    Findings f = findings;
    return f == null ? h.rater().label() : f.name(h.rater().label());
  }
}
