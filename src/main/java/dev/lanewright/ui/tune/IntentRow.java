package dev.lanewright.ui.tune;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.workspace.Details;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One label of an intent table.
 *
 * @param label the label
 * @param tier the tier it is sent to; null: it stands in the data, not in the table
 * @param n samples in view with it; -1 before it is known
 * @param quality mean quality 0..1 of its covered samples as routed by the whole policy; NaN when
 *     there is none
 * @param cost mean USD per request of the same samples; NaN when one is unpriced
 */
record IntentRow(String label, @Nullable String tier, int n, double quality, double cost) {

  /** Rows of the table before the data was counted, in the table's order. */
  static List<IntentRow> of(Intents intents) {
    return intents.table().entrySet().stream()
        .map(e -> new IntentRow(e.getKey(), e.getValue(), -1, Double.NaN, Double.NaN))
        .toList();
  }

  /** Rows of the table, then labels of the view that it does not know. One pass over the data. */
  static List<IntentRow> of(Intents intents, Details details) {
    EvalTable data = details.run().table();
    Need need =
        intents.source() instanceof IntentSource.Field f
            ? new Need.Field(f.name())
            : new Need.TextIntent(intents.source());
    if (!data.has(need)) {
      return of(intents);
    }
    Labels labels = data.labels(need);
    int m = labels.values().size();
    int[] n = new int[m];
    int[] covered = new int[m];
    double[] quality = new double[m];
    double[] cost = new double[m];
    Arm arm = details.run().arm("");
    for (int i : SampleRows.inView(data, details.view())) {
      int code = labels.codes()[i];
      if (code >= 0) {
        n[code]++;
        if (!Float.isNaN(arm.quality()[i])) {
          covered[code]++;
          quality[code] += arm.quality()[i];
          cost[code] += arm.costUsd()[i];
        }
      }
    }
    Map<String, @Nullable String> tiers = new LinkedHashMap<>(intents.table());
    labels.values().forEach(v -> tiers.putIfAbsent(v, null));
    List<IntentRow> rows = new ArrayList<>();
    tiers.forEach(
        (label, tier) -> {
          int code = labels.values().indexOf(label);
          if (code < 0) {
            rows.add(new IntentRow(label, tier, 0, Double.NaN, Double.NaN));
          } else if (tier != null || n[code] > 0) {
            // 0 / 0 is NaN: unknown
            double c = covered[code];
            rows.add(new IntentRow(label, tier, n[code], quality[code] / c, cost[code] / c));
          }
        });
    return List.copyOf(rows);
  }

  /** The count as shown; blank before it is known. */
  String count() {
    return n < 0 ? "" : Numbers.count(n);
  }

  /** USD per 1,000 requests without the sign; blank where unpriced. */
  String costText() {
    return Double.isNaN(cost) ? "" : Numbers.perThousand(cost).replace("$", "");
  }
}
