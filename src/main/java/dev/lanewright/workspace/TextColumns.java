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
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
  private final long[] all;
  private final Function<String, Labels> fields;

  /**
   * @param fields texts of a field of all these samples
   */
  TextColumns(long[] ids, TextScan scan, TextEvaluator evaluator, Function<String, Labels> fields) {
    this(ids, ids, scan, evaluator, fields);
  }

  private TextColumns(
      long[] ids,
      long[] all,
      TextScan scan,
      TextEvaluator evaluator,
      Function<String, Labels> fields) {
    this.ids = ids;
    this.all = all;
    this.scan = scan;
    this.evaluator = evaluator;
    this.fields = fields;
  }

  Map<Need, Object> load(Set<Need> needs, DoubleConsumer progress, BooleanSupplier stop) {
    return whole(needs, progress, stop);
  }

  /** Columns of some samples alone, in their order. */
  Map<Need, Object> load(
      long[] of, Set<Need> needs, DoubleConsumer progress, BooleanSupplier stop) {
    return new TextColumns(of, all, scan, evaluator, fields).whole(needs, progress, stop);
  }

  private Map<Need, Object> whole(Set<Need> needs, DoubleConsumer progress, BooleanSupplier stop) {
    Map<Need, Object> found = new HashMap<>();
    List<Need.Flag> flags = of(needs, Need.Flag.class);
    List<Need.TextIntent> intents = of(needs, Need.TextIntent.class);
    Map<String, List<Need.GateResult>> gates = new LinkedHashMap<>();
    for (Need.GateResult g : of(needs, Need.GateResult.class)) {
      gates.computeIfAbsent(g.model(), m -> new ArrayList<>()).add(g);
    }
    List<Need.Word> agreements =
        of(needs, Need.Word.class).stream()
            .filter(w -> w.gate() instanceof Gate.Agreement)
            .toList();
    List<Need.AnswerTokens> lengths = of(needs, Need.AnswerTokens.class);
    int passes =
        lengths.size()
            + agreements.size()
            + gates.size()
            + (flags.isEmpty() && intents.isEmpty() ? 0 : 1);
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
    for (Need.Word need : agreements) {
      found.put(need, agreement((Gate.Agreement) need.gate(), need.model(), share, stop));
      pass[0]++;
    }
    for (Need.AnswerTokens need : lengths) {
      found.put(need, tokens(need.model(), share, stop));
      pass[0]++;
    }
    return stop.getAsBoolean() ? Map.of() : found;
  }

  /** How long a model's answers are; NaN without a text. */
  private double[] tokens(String model, DoubleConsumer progress, BooleanSupplier stop) {
    double[] tokens = new double[ids.length];
    Arrays.fill(tokens, Double.NaN);
    for (int from = 0; from < ids.length && !stop.getAsBoolean(); from += CHUNK) {
      int to = Math.min(ids.length, from + CHUNK);
      @Nullable String[] texts = new String[to - from];
      int start = from;
      scan.answers(ids, from, to, model, (i, text, reference) -> texts[i - start] = text, stop);
      IntStream.range(0, texts.length)
          .parallel()
          .forEach(
              k -> {
                String text = texts[k];
                tokens[start + k] = text == null ? Double.NaN : evaluator.tokens(text);
              });
      progress.accept((double) to / ids.length);
    }
    return tokens;
  }

  /** What two models' answers have in common; missing where the other never answered. */
  private byte[] agreement(
      Gate.Agreement gate, String model, DoubleConsumer progress, BooleanSupplier stop) {
    byte[] words = new byte[ids.length];
    for (int from = 0; from < ids.length && !stop.getAsBoolean(); from += CHUNK) {
      int start = from;
      int to = Math.min(ids.length, from + CHUNK);
      @Nullable String[] mine = new String[to - from];
      Arrays.fill(words, from, to, Need.MISSING);
      scan.answers(ids, from, to, model, (i, text, reference) -> mine[i - start] = text, stop);
      scan.answers(
          ids,
          from,
          to,
          gate.model(),
          (i, text, reference) -> words[i] = evaluator.agreement(gate, mine[i - start], text),
          stop);
      progress.accept((double) to / ids.length);
    }
    return words;
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
    List<IntFunction<@Nullable String>> given = gates.stream().map(g -> field(g.gate())).toList();
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
              results[g][i] = evaluator.gate(gate, text, reference, given.get(g).apply(i));
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

  /** The text, by sample, of the field that a gate reads; null where there is none. */
  private IntFunction<@Nullable String> field(Gate.Text gate) {
    if (!(gate instanceof Gate.Grounded grounded)) {
      return i -> null;
    }
    Labels labels = fields.apply(grounded.field());
    return i -> {
      int code = labels.codes()[Arrays.binarySearch(all, ids[i])];
      return code < 0 ? null : labels.values().get(code);
    };
  }

  private static <N extends Need> List<N> of(Set<Need> needs, Class<N> kind) {
    return needs.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
