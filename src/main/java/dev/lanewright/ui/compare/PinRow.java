package dev.lanewright.ui.compare;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Run;
import dev.lanewright.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A pinned sample.
 *
 * @param id the store's
 * @param pinned the lane it must take
 * @param taken the lane where the policy starts it
 */
record PinRow(long id, String category, String pinned, String taken) {
  boolean misrouted() {
    return !pinned.equals(taken);
  }

  /** Pinned samples of the run's table, misrouted ones first. */
  static List<PinRow> of(Run run) {
    EvalTable table = run.table();
    Policy policy = run.policy();
    byte[] start = run.start();
    var rows = new ArrayList<PinRow>();
    for (int i = 0; i < table.n(); i++) {
      int code = table.pin().codes()[i];
      if (code >= 0) {
        rows.add(
            new PinRow(
                table.ids()[i],
                table.categories().get(table.category()[i]),
                table.pin().values().get(code),
                policy.tiers().get(start[i]).name()));
      }
    }
    rows.sort(Comparator.comparingInt((PinRow r) -> r.misrouted() ? 0 : 1));
    return rows;
  }
}
