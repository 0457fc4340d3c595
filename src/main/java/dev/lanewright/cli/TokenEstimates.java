package dev.lanewright.cli;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.Price;
import dev.lanewright.signal.TextEvaluator;
import dev.lanewright.signal.TokenCounter;
import dev.lanewright.store.Derived;
import dev.lanewright.store.Workspace;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts tokens that no file told, as the window does after an import, so that costs are known. */
final class TokenEstimates {
  private static final String TOKENS = "tokens";

  private TokenEstimates() {}

  /** Whether a priced model's answers have no cost, which a count of their tokens would give. */
  static boolean wanted(EvalTable table, Catalogue catalogue, LocalDate today) {
    return table.models().stream()
        .filter(m -> catalogue.prices().price(m.model(), today).filter(Price::priced).isPresent())
        .anyMatch(TokenEstimates::uncosted);
  }

  private static boolean uncosted(ModelColumns m) {
    for (int i = 0; i < m.answered().length; i++) {
      if (m.answered()[i] != 0 && Double.isNaN(m.costUsd()[i])) {
        return true;
      }
    }
    return false;
  }

  /** Counts what was not counted yet. */
  static void make(Workspace workspace, long evalSet) {
    var derived = new Derived(workspace);
    var counter = new TokenCounter();
    if (!derived.hasSignal(evalSet, TOKENS)) {
      var evaluator = new TextEvaluator(counter);
      derived.signals(
          evalSet,
          List.of(TOKENS),
          List.of(),
          messages -> {
            Map<String, Object> values = new HashMap<>();
            values.put(TOKENS, evaluator.signal(TOKENS, messages, Map.of()));
            return values;
          },
          (done, total) -> {},
          () -> false);
    }
    derived.answerTokens(evalSet, counter::count, (done, total) -> {}, () -> false);
  }
}
