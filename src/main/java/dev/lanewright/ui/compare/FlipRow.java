package dev.lanewright.ui.compare;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Flips;
import dev.lanewright.policy.Policy;
import dev.lanewright.workspace.Comparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A sample that two policies send to different lanes.
 *
 * @param text start of the request
 * @param lanes from and to
 * @param qualityBefore NaN when uncovered
 * @param qualityAfter NaN when uncovered
 * @param costDelta USD, NaN when unpriced or uncovered
 */
record FlipRow(
    String text,
    String category,
    String lanes,
    double qualityBefore,
    double qualityAfter,
    double costDelta) {
  /** Most rows that are listed: the worst losses first. */
  static final int MOST = 500;

  double qualityDelta() {
    return qualityAfter - qualityBefore;
  }

  /** Sample ids of the rows that are listed. */
  static long[] ids(EvalTable table, Flips f) {
    return order(f).mapToLong(i -> table.ids()[f.samples()[i]]).toArray();
  }

  static List<FlipRow> of(EvalTable table, Comparison c, Map<Long, String> texts) {
    Flips f = c.flips();
    var rows = new ArrayList<FlipRow>();
    for (int i : order(f).toArray()) {
      int sample = f.samples()[i];
      rows.add(
          new FlipRow(
              texts.getOrDefault(table.ids()[sample], "sample " + table.ids()[sample]),
              table.categories().get(table.category()[sample]),
              tier(c.left(), f.tierBefore()[i]) + " → " + tier(c.right(), f.tierAfter()[i]),
              f.qualityBefore()[i],
              f.qualityAfter()[i],
              f.costAfter()[i] - f.costBefore()[i]));
    }
    return rows;
  }

  // Worst losses first, samples of unknown quality last.
  private static IntStream order(Flips f) {
    Integer[] all = new Integer[f.samples().length];
    Arrays.setAll(all, i -> i);
    Arrays.sort(
        all,
        Comparator.comparingDouble(
                (Integer i) -> (double) f.qualityAfter()[i] - f.qualityBefore()[i])
            .thenComparingInt(i -> i));
    return Arrays.stream(all).mapToInt(i -> i).limit(MOST);
  }

  private static String tier(Policy policy, int index) {
    return index >= 0 && index < policy.tiers().size() ? policy.tiers().get(index).name() : "?";
  }
}
