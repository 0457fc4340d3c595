package dev.lanewright.workspace;

import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Source;
import dev.lanewright.signal.GateReply;
import dev.lanewright.signal.Signals;
import dev.lanewright.signal.TextEvaluator;
import dev.lanewright.store.Columns;
import dev.lanewright.store.Derived;
import dev.lanewright.store.TextScan;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads columns of one eval set from the workspace: numbers and fields from their tables, text
 * conditions and gates by one streaming pass over the texts. What was loaded once is kept. Safe for
 * concurrent use.
 */
public final class ColumnLoader implements ColumnSource {
  /** Signals that a field of the same name may give. */
  private static final Set<String> RECORDED =
      Set.of("tokens", "expected_output_tokens", "tools", "images");

  private final long evalSet;
  private final long[] ids;
  private final Columns columns;
  private final Derived derived;
  private final TextColumns texts;
  private final TextEvaluator evaluator;
  private final TrainedColumns trained;
  private final Map<Need, Object> loaded = new ConcurrentHashMap<>();

  /** A loader that knows no trained models. */
  public ColumnLoader(
      long evalSet,
      long[] ids,
      Columns columns,
      Derived derived,
      TextScan scan,
      TextEvaluator evaluator) {
    this(evalSet, ids, columns, derived, scan, evaluator, TrainedColumns.NONE);
  }

  /**
   * @param ids the set's sample ids, as in its table
   */
  public ColumnLoader(
      long evalSet,
      long[] ids,
      Columns columns,
      Derived derived,
      TextScan scan,
      TextEvaluator evaluator,
      TrainedColumns trained) {
    this.trained = trained;
    this.evalSet = evalSet;
    this.ids = ids.clone();
    this.columns = columns;
    this.derived = derived;
    this.evaluator = evaluator;
    this.texts = new TextColumns(this.ids, scan, evaluator, name -> columns.labels(evalSet, name));
  }

  @Override
  public Map<Need, Object> load(Set<Need> needs, DoubleConsumer progress, BooleanSupplier stop) {
    Set<Need> missing = new LinkedHashSet<>(needs);
    missing.removeAll(loaded.keySet());
    signals(missing, progress, stop);
    Set<Need> fromTexts = new LinkedHashSet<>();
    for (Need need : missing) {
      Object column = stop.getAsBoolean() ? null : column(need, progress, stop);
      if (column != null) {
        loaded.put(need, column);
      } else {
        fromTexts.add(need);
      }
    }
    loaded.putAll(texts.load(fromTexts, progress, stop));
    Map<Need, Object> found = new HashMap<>();
    needs.stream().filter(loaded::containsKey).forEach(n -> found.put(n, loaded.get(n)));
    return found;
  }

  @Override
  public Map<Need, Object> glance(Set<Need> needs, BooleanSupplier stop) {
    Set<Need> known = new LinkedHashSet<>(needs);
    known.removeIf(n -> readsTexts(n) && !loaded.containsKey(n));
    Map<Need, Object> found = new HashMap<>(load(known, share -> {}, stop));
    Set<Need> others = new LinkedHashSet<>(needs);
    others.removeAll(known);
    found.putAll(texts.load(others, share -> {}, stop));
    return found;
  }

  private static boolean readsTexts(Need need) {
    return need instanceof Need.Flag || need instanceof Need.TextIntent || readsAnswers(need);
  }

  private static boolean readsAnswers(Need need) {
    return need instanceof Need.GateResult
        || need instanceof Need.AnswerTokens
        || (need instanceof Need.Word w && w.gate() instanceof Gate.Agreement);
  }

  /**
   * Reads anew what was loaded of some samples' answers: the gates' words on them, their lengths.
   *
   * @param samples the store's ids of samples with new answers, ascending
   * @return the columns that changed, copies of those that were given out before
   */
  public Map<Need, Object> refresh(long[] samples, BooleanSupplier stop) {
    Set<Need> gates = new LinkedHashSet<>();
    loaded.keySet().stream().filter(ColumnLoader::readsAnswers).forEach(gates::add);
    Map<Need, Object> few = texts.load(samples, gates, share -> {}, stop);
    Map<Need, Object> changed = new HashMap<>();
    few.forEach(
        (need, column) -> {
          Object whole = copy(Objects.requireNonNull(loaded.get(need)));
          for (int i = 0; i < samples.length; i++) {
            int at = Arrays.binarySearch(ids, samples[i]);
            if (at >= 0) {
              System.arraycopy(column, i, whole, at, 1);
            }
          }
          changed.put(need, whole);
        });
    loaded.putAll(changed);
    return changed;
  }

  private static Object copy(Object column) {
    return column instanceof double[] numbers ? numbers.clone() : ((byte[]) column).clone();
  }

  /** Forgets a field's columns: it was written to. */
  public void forgetField(String field) {
    loaded.keySet().removeIf(need -> need.reads(field));
  }

  /** Computes what was not computed after the import yet. */
  private void signals(Set<Need> needs, DoubleConsumer progress, BooleanSupplier stop) {
    List<String> names =
        needs.stream()
            .filter(Need.Numbers.class::isInstance)
            .map(n -> ((Need.Numbers) n).source())
            .filter(s -> s.kind() == Source.Kind.SIGNAL && Signals.ALL.contains(s.name()))
            .map(Source::name)
            .filter(name -> !derived.hasSignal(evalSet, name))
            .toList();
    if (!names.isEmpty()) {
      derived.signals(
          evalSet,
          names,
          List.of(),
          messages -> {
            Map<String, Object> values = new HashMap<>();
            names.forEach(n -> values.put(n, evaluator.signal(n, messages, Map.of())));
            return values;
          },
          (done, total) -> progress.accept(total == 0 ? 1 : (double) done / total),
          stop);
    }
  }

  /** A column that needs no texts; null for one that does. */
  private @Nullable Object column(Need need, DoubleConsumer progress, BooleanSupplier stop) {
    return switch (need) {
      case Need.Numbers n -> numbers(n.source(), progress, stop);
      case Need.Field f -> columns.labels(evalSet, f.name());
      case Need.Flag f -> null;
      case Need.TextIntent t ->
          t.source() instanceof IntentSource.Trained model
              ? intents(model.name(), progress, stop)
              : null;
      case Need.GateResult g -> null;
      case Need.AnswerTokens a -> null;
      case Need.Word w -> w.gate() instanceof Gate.Replied r ? words(r) : null;
    };
  }

  /** What the replies in a field say; missing where there is none. */
  private byte[] words(Gate.Replied gate) {
    Labels replies = columns.labels(evalSet, gate.field());
    byte[] read = new byte[replies.values().size()];
    for (int v = 0; v < read.length; v++) {
      read[v] = GateReply.read(replies.values().get(v));
    }
    byte[] out = new byte[ids.length];
    for (int i = 0; i < out.length; i++) {
      int code = replies.codes()[i];
      out[i] = code < 0 ? Need.MISSING : read[code];
    }
    return out;
  }

  /** Labels of a trained intent model; missing everywhere where there is none. */
  private @Nullable Labels intents(String model, DoubleConsumer progress, BooleanSupplier stop) {
    Labels said = trained.intents(model, progress, stop);
    if (said != null || stop.getAsBoolean()) {
      return said;
    }
    int[] missing = new int[ids.length];
    Arrays.fill(missing, -1);
    return new Labels(missing, List.of());
  }

  /** Numbers of the source; a number that nothing here gives is missing everywhere. */
  private double @Nullable [] numbers(
      Source source, DoubleConsumer progress, BooleanSupplier stop) {
    if (source.kind() != Source.Kind.SIGNAL && source.kind() != Source.Kind.FIELD) {
      double[] said = trained.numbers(source, this, progress, stop);
      if (said != null || stop.getAsBoolean()) {
        return said;
      }
    }
    boolean known =
        switch (source.kind()) {
          case SIGNAL -> Signals.ALL.contains(source.name());
          case FIELD -> true;
          case CLASSIFIER, CLUSTERS, INTENTS -> false;
        };
    if (known) {
      double[] numbers = columns.numbers(evalSet, source);
      boolean recorded =
          source.kind() == Source.Kind.SIGNAL
              && RECORDED.contains(source.name())
              && columns.fields(evalSet).contains(source.name());
      return recorded ? over(numbers, source.name()) : numbers;
    }
    double[] missing = new double[ids.length];
    Arrays.fill(missing, Double.NaN);
    return missing;
  }

  /** What the data says of a signal goes before what was computed. */
  private double[] over(double[] computed, String field) {
    double[] recorded = columns.numbers(evalSet, Source.field(field));
    double[] both = computed.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] = Double.isNaN(recorded[i]) ? computed[i] : recorded[i];
    }
    return both;
  }

  /** Forgets what a trained model said, since it was trained anew or removed. */
  public void forget(String model) {
    loaded.keySet().removeIf(need -> need.isOf(model));
  }

  /** Texts of a label signal, such as the language. */
  public Labels signalLabels(String signal) {
    return columns.signalLabels(evalSet, signal);
  }
}
