package dev.lanewright.workspace.learn;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.RouterCurve;
import dev.lanewright.learn.Separation;
import dev.lanewright.policy.Source;
import dev.lanewright.workspace.ColumnSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which number tells by itself, without training, which requests need the stronger model. */
public final class SignalRanking {
  private static final int LEAST = 10;

  private SignalRanking() {}

  /**
   * One number.
   *
   * @param n samples that have it and a grade of both models
   * @param falling whether a lower number needs the stronger model more
   * @param apgr RouteLLM's area under the performance gap recovered, at decile edges, read in the
   *     better direction; 0.5 is chance
   * @param auc area under the ROC of "the stronger model is better", in the better direction
   * @param misrouted least share sent to the wrong model by a single threshold
   */
  public record Row(
      Source source, long n, boolean falling, double apgr, double auc, double misrouted) {}

  /**
   * The ranking.
   *
   * @param n samples graded for both models
   * @param gains share of them on which the stronger model does better; what sending all to the
   *     cheaper model misroutes
   * @param rows the best first
   */
  public record Result(long n, double gains, List<Row> rows) {}

  /**
   * Ranks; null when stopped.
   *
   * @param sources numbers to look at; those that are the same everywhere are left out
   * @throws IllegalArgumentException where a model never answered here
   */
  public static @Nullable Result of(
      EvalTable table,
      String weak,
      String strong,
      List<Source> sources,
      ColumnSource columns,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    float[] low = quality(table, weak);
    float[] high = quality(table, strong);
    int[] graded =
        IntStream.range(0, table.n())
            .filter(i -> !Float.isNaN(low[i]) && !Float.isNaN(high[i]))
            .toArray();
    Set<Need> needs =
        sources.stream()
            .map(Need.Numbers::new)
            .filter(n -> !table.has(n))
            .collect(Collectors.toSet());
    Map<Need, Object> more = columns.load(needs, share -> progress.accept(share / 2), stop);
    EvalTable with = table.with(more);
    List<Row> rows = new ArrayList<>();
    for (int s = 0; s < sources.size(); s++) {
      if (stop.getAsBoolean()) {
        return null;
      }
      var need = new Need.Numbers(sources.get(s));
      if (with.has(need)) {
        Row row = row(sources.get(s), with.numbers(need), low, high, graded);
        if (row != null) {
          rows.add(row);
        }
      }
      progress.accept(0.5 + 0.5 * (s + 1) / sources.size());
    }
    rows.sort(Comparator.comparingDouble(r -> Double.isNaN(r.apgr()) ? 1 : -r.apgr()));
    double gains = IntStream.of(graded).filter(i -> high[i] > low[i]).count();
    return new Result(
        graded.length, graded.length == 0 ? Double.NaN : gains / graded.length, List.copyOf(rows));
  }

  private static float[] quality(EvalTable table, String model) {
    ModelColumns columns = table.model(model);
    if (columns == null) {
      throw new IllegalArgumentException(model + " never answered in this eval set");
    }
    return columns.quality();
  }

  private static @Nullable Row row(
      Source source, double[] numbers, float[] low, float[] high, int[] graded) {
    int[] used = IntStream.of(graded).filter(i -> !Double.isNaN(numbers[i])).toArray();
    double first = used.length == 0 ? 0 : numbers[used[0]];
    if (used.length < LEAST || IntStream.of(used).allMatch(i -> numbers[i] == first)) {
      return null;
    }
    double[] score = new double[used.length];
    double[] reversed = new double[used.length];
    boolean[] needs = new boolean[used.length];
    float[] weak = new float[used.length];
    float[] strong = new float[used.length];
    for (int k = 0; k < used.length; k++) {
      score[k] = numbers[used[k]];
      reversed[k] = -score[k];
      weak[k] = low[used[k]];
      strong[k] = high[used[k]];
      needs[k] = strong[k] > weak[k];
    }
    double up = apgr(score, weak, strong);
    double down = apgr(reversed, weak, strong);
    Separation apart = Separation.of(score, needs);
    boolean falling = Double.isNaN(up) ? apart.auc() < 0.5 : down > up;
    return new Row(
        source,
        used.length,
        falling,
        falling ? down : up,
        falling ? 1 - apart.auc() : apart.auc(),
        apart.misrouted());
  }

  private static double apgr(double[] score, float[] weak, float[] strong) {
    double[] free = new double[score.length];
    return RouterCurve.of(score, weak, strong, free, free, RouterCurve.Edges.DECILES).apgr();
  }
}
