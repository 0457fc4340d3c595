package dev.lanewright.ui.tune;

import dev.lanewright.ui.part.Lanes;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.table.PagedTable;
import dev.lanewright.ui.task.Tasks;
import java.util.function.Consumer;
import javafx.scene.control.Label;

/** The table of the lists below: request, category, lanes, quality, cost, why. */
final class EntryTable {
  private EntryTable() {}

  /**
   * @param quality what the column of quality compares
   * @param cost what the column of cost holds
   */
  static PagedTable<SampleEntry> make(
      String id,
      Tasks tasks,
      Consumer<Throwable> onError,
      String quality,
      String cost,
      String empty) {
    PagedTable<SampleEntry> table = new PagedTable<>(id, tasks, onError);
    table
        .column(null, "Request", "", 290, "", SampleEntry::text)
        .column("category", "Category", "", 140, "muted", SampleEntry::category)
        .nodes(
            "lane",
            "Lane",
            "From lane to lane",
            120,
            e -> Lanes.moved(e.before(), e.lane(), e.lanes(), e.laneName()))
        .whole()
        .nodes("quality", "Quality", quality, 96, EntryTable::quality)
        .whole()
        .column("cost", "Cost", cost, 90, "right", SampleEntry::cost)
        .column(null, "Why", "", 240, "muted", SampleEntry::why)
        .placeholder(Parts.label(empty, "muted"));
    return table;
  }

  private static Label quality(SampleEntry e) {
    String style =
        switch (e.tone()) {
          case BETTER -> "better";
          case WORSE -> "worse";
          case NEUTRAL -> "plain";
        };
    return Parts.whole(e.quality(), style);
  }
}
