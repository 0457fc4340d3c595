package dev.lanewright.workspace.learn;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.learn.CrossFit;
import dev.lanewright.learn.Input;
import dev.lanewright.policy.Source;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.store.TrainedModels.Numbers;
import dev.lanewright.workspace.ColumnSource;
import dev.lanewright.workspace.TrainedColumns;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the workspace's trained models say of the samples of one set. Of a sample that a model was
 * trained on only the out-of-fold value is given; the rest is computed once and kept.
 */
public final class ModelColumnsOf implements TrainedColumns {
  private static final int CHUNK = 4096;

  private final long evalSet;
  private final EvalTable table;
  private final TextScan scan;
  private final EmbeddingCache embeddings;
  private final TrainedModels models;

  public ModelColumnsOf(
      long evalSet,
      EvalTable table,
      TextScan scan,
      EmbeddingCache embeddings,
      TrainedModels models) {
    this.evalSet = evalSet;
    this.table = table;
    this.scan = scan;
    this.embeddings = embeddings;
    this.models = models;
  }

  @Override
  public double @Nullable [] numbers(
      Source source, ColumnSource columns, DoubleConsumer progress, BooleanSupplier stop) {
    return numbers(source.model(), source.output(), columns, progress, stop);
  }

  @Override
  public @Nullable Labels intents(String model, DoubleConsumer progress, BooleanSupplier stop) {
    if (!(Kept.load(models, model) instanceof Kept.OfIntents intents)) {
      return null;
    }
    double[] codes = numbers(model, Kept.LABEL, ColumnSource.NONE, progress, stop);
    return codes == null
        ? null
        : new Labels(
            Arrays.stream(codes).mapToInt(c -> Double.isNaN(c) ? -1 : (int) c).toArray(),
            intents.model().labels());
  }

  private double @Nullable [] numbers(
      String name,
      String output,
      ColumnSource columns,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    Numbers known = models.outOfFold(name, evalSet, output);
    double[] out = new double[table.n()];
    // A copy of a request that it was trained on has the answer in the model.
    Numbers copies = models.copies(name, evalSet, output);
    boolean[] have = place(copies, out);
    or(have, place(known, out));
    int[] rest = IntStream.range(0, out.length).filter(i -> !have[i]).toArray();
    if (rest.length == 0) {
      return out;
    }
    Numbers computed = models.computed(name, evalSet, output);
    if (computed == null) {
      Kept model = Kept.load(models, name);
      if (model == null || !model.has(output)) {
        return null;
      }
      computed = compute(model, output, rest, columns, progress, stop);
      if (computed == null) {
        return null;
      }
      models.keep(name, evalSet, output, computed);
    }
    boolean[] late = place(computed, out);
    for (int i : rest) {
      out[i] = late[i] ? out[i] : Double.NaN;
    }
    // Those that the model was trained on, and their copies, keep their out-of-fold values.
    place(copies, out);
    place(known, out);
    return out;
  }

  private static void or(boolean[] into, boolean[] also) {
    for (int i = 0; i < into.length; i++) {
      into[i] |= also[i];
    }
  }

  /** Writes the values where their samples are; says where. */
  private boolean[] place(Numbers numbers, double[] out) {
    boolean[] have = new boolean[out.length];
    for (int k = 0; k < numbers.ids().length; k++) {
      int i = Arrays.binarySearch(table.ids(), numbers.ids()[k]);
      if (i >= 0) {
        out[i] = numbers.values()[k];
        have[i] = true;
      }
    }
    return have;
  }

  /** An output of a model for the samples at these positions; null when stopped. */
  @Nullable Numbers compute(
      Kept model,
      String output,
      int[] positions,
      ColumnSource columns,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    Map<String, double[]> signals = signals(model.signals(), columns, stop);
    long[] ids = Arrays.stream(positions).mapToLong(i -> table.ids()[i]).toArray();
    double[] values = new double[positions.length];
    for (int from = 0; from < positions.length; from += CHUNK) {
      int to = Math.min(positions.length, from + CHUNK);
      int start = from;
      int[] some = Arrays.copyOfRange(positions, from, to);
      List<String> texts = Requests.texts(scan, table, some, stop);
      float[][] vectors =
          texts == null || model.embedder().isEmpty()
              ? new float[some.length][0]
              : embeddings.by(model.embedder()).of(texts, share -> {}, stop);
      if (texts == null || vectors == null) {
        return null;
      }
      IntStream.range(0, some.length)
          .parallel()
          .forEach(
              k -> {
                Map<String, Double> facts = new HashMap<>();
                signals.forEach((name, all) -> facts.put(name, all[some[k]]));
                var input =
                    new Input(texts.get(k), vectors[k], facts, Requests.category(table, some[k]));
                values[start + k] = model.number(output, input);
              });
      progress.accept((double) to / positions.length);
    }
    return new Numbers(ids, values);
  }

  private static Map<String, double[]> signals(
      List<String> names, ColumnSource columns, BooleanSupplier stop) {
    Set<Need> needs =
        names.stream().map(n -> new Need.Numbers(Source.signal(n))).collect(Collectors.toSet());
    Map<Need, Object> loaded = columns.load(needs, share -> {}, stop);
    Map<String, double[]> out = new HashMap<>();
    for (String name : names) {
      Object column = loaded.get(new Need.Numbers(Source.signal(name)));
      if (column == null) {
        throw new CrossFit.Stopped();
      }
      out.put(name, (double[]) column);
    }
    return out;
  }
}
