package dev.lanewright.ui.review;

import dev.lanewright.engine.review.Reason;
import dev.lanewright.engine.verdict.VerdictTable;
import java.util.Map;

/**
 * What can be drawn.
 *
 * @param table all verdicts of the set
 * @param impact what hangs on each pair
 * @param found how many pairs have each reason
 * @param any how many pairs have any
 */
record DrawOptions(VerdictTable table, double[] impact, Map<Reason, Integer> found, int any) {
  DrawOptions {
    found = Map.copyOf(found);
  }
}
