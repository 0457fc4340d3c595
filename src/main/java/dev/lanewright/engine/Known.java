package dev.lanewright.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What every run on a table would find out anew, though it depends on the table alone. Found out
 * when it is first asked for, and kept as long as the table; any thread may ask.
 */
public final class Known {
  private final Map<String, byte[]> adequate = new ConcurrentHashMap<>();
  private final Map<Pair, PricedPairs> costs = new ConcurrentHashMap<>();

  private record Pair(String low, String high) {}

  Known() {}

  /** By sample 1 where the model's recorded answer is adequate, else 0. */
  byte[] adequate(ModelColumns model) {
    return adequate.computeIfAbsent(model.model(), _ -> Adequacy.of(model));
  }

  /** Costs of two models of the table side by side. */
  PricedPairs costs(EvalTable table, ModelColumns low, ModelColumns high) {
    return costs.computeIfAbsent(
        new Pair(low.model(), high.model()),
        _ -> {
          var pairs = new PricedPairs(table, low.costUsd(), high.costUsd(), null);
          Chunks.each(table.n(), pairs::pass);
          return pairs;
        });
  }
}
