package dev.lanewright.ui.replay;

import dev.lanewright.store.AttemptRow;
import dev.lanewright.store.RunInfo;
import java.util.List;

/**
 * What the ledger says of an eval set.
 *
 * @param runs newest first
 * @param unknown calls that were under way when a program ended, not answered since
 * @param spentTodayUsd billed and perhaps billed today, in all sets of the workspace
 * @param dailyUsd what may be spent a day
 */
public record ReplayBooks(
    List<RunInfo> runs, List<AttemptRow> unknown, double spentTodayUsd, double dailyUsd) {
  static final ReplayBooks EMPTY = new ReplayBooks(List.of(), List.of(), 0, 5);

  /** What is left of today's dollars. */
  double leftTodayUsd() {
    return Math.max(0, dailyUsd - spentTodayUsd);
  }
}
