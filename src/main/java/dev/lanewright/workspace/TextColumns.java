package dev.lanewright.workspace;

import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.evalset.Sample;
import dev.lanewright.policy.Gate;
import dev.lanewright.signal.TextEvaluator;
import dev.lanewright.store.TextScan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Columns that are read off texts: one pass over the requests for all conditions and intents, one
 * pass over a model's answers for all of its gates. A column of a stopped pass is not given out.
 */
final class TextColumns {
  /** Samples between two tellings of progress. */
  private static final int CHUNK = 4096;

  private final long[] ids;
  private final TextScan scan;
  private final TextEvaluator evaluator;

  TextColumns(long[] ids, TextScan scan, TextEvaluator evaluator) {
    this.ids = ids;
    this.scan = scan;
    this.evaluator = evaluator;
  }

  Map<Need, Object> load(Set<Need> needs, DoubleConsumer progress, BooleanSupplier stop) {
    return whole(needs, progress, stop);
  }

  /** Columns of some samples alone, in their order. */
  Map<Need, Object> load(
      long[] of, Set<Need> needs, DoubleConsumer progress, BooleanSupplier stop) {
    return new TextColumns(of, scan, evaluator).whole(needs, progress, stop);
  }

  private Map<Need, Object> whole(Set<Need> needs, DoubleConsumer progress, BooleanSupplier stop) {
    Map<Need, Object> found = new HashMap<>();
    List<Need.Flag> flags = of(needs, Need.Flag.class);
    List<Need.TextIntent> intents = of(needs, Need.TextIntent.class);
    Map<String, List<Need.GateResult>> gates = new LinkedHashMap<>();
    for (Need.GateResult g : of(needs, Need.GateResult.class)) {
      gates.computeIfAbsent(g.model(), m -> new ArrayList<>()).add(g);
    }
    int passes = gates.size() + (flags.isEmpty() && intents.isEmpty() ? 0 : 1);
    int[] pass = {0};
    DoubleConsumer share = s -> progress.accept((pass[0] + s) / passes);
    if (!flags.isEmpty() || !intents.isEmpty()) {
      found.putAll(requests(flags, intents, share, stop));
      pass[0]++;
    }
    gates.forEach(
        (model, of) -> {
          found.putAll(answers(model, of, share, stop));
          pass[0]++;
        });
    return stop.getAsBoolean() ? Map.of() : found;
  }

  private Map<Need, Object> requests(
      List<Need.Flag> flags,
      List<Need.TextIntent> intents,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    byte[][] holds = new byte[flags.size()][ids.length];
    int[][] codes = new int[intents.size()][ids.length];
    for (int[] column : codes) {
      Arrays.fill(column, -1);
    }
    for (int from = 0; from < ids.length && !stop.getAsBoolean(); from += CHUNK) {
      int to = Math.min(ids.length, from + CHUNK);
      scan.requests(
          ids,
          from,
          to,
          (i, messages, reference) -> {
            String text = Sample.textOf(messages);
            for (int f = 0; f < holds.length; f++) {
              holds[f][i] = (byte) (evaluator.flag(flags.get(f).condition(), text) ? 1 : 0);
            }
            for (int t = 0; t < codes.length; t++) {
              codes[t][i] = evaluator.textIntent(intents.get(t).source(), text);
            }
          },
          stop);
      progress.accept((double) to / ids.length);
    }
    Map<Need, Object> found = new HashMap<>();
    for (int f = 0; f < holds.length; f++) {
      found.put(flags.get(f), holds[f]);
    }
    for (int t = 0; t < codes.length; t++) {
      Need.TextIntent need = intents.get(t);
      found.put(need, new Labels(codes[t], evaluator.labels(need.source())));
    }
    return found;
  }

  private Map<Need, Object> answers(
      String model, List<Need.GateResult> gates, DoubleConsumer progress, BooleanSupplier stop) {
    byte[][] results = new byte[gates.size()][ids.length];
    for (int from = 0; from < ids.length && !stop.getAsBoolean(); from += CHUNK) {
      int to = Math.min(ids.length, from + CHUNK);
      scan.answers(
          ids,
          from,
          to,
          model,
          (i, text, reference) -> {
            for (int g = 0; g < results.length; g++) {
              Gate.Text gate = gates.get(g).gate();
              results[g][i] = evaluator.gate(gate, text, reference);
            }
          },
          stop);
      progress.accept((double) to / ids.length);
    }
    Map<Need, Object> found = new HashMap<>();
    for (int g = 0; g < results.length; g++) {
      found.put(gates.get(g), results[g]);
    }
    return found;
  }

  private static <N extends Need> List<N> of(Set<Need> needs, Class<N> kind) {
    return needs.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
