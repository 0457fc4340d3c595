package dev.lanewright.learn.tune;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.FigureMaker;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.View;
import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Policy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Tunes on the tune split and says what the result is worth on the report split, which it never
 * saw, beside a control that shows what luck alone reaches.
 */
public final class TuneStudy {
  private TuneStudy() {}

  /**
   * The result beside what it began from.
   *
   * @param tuned what tuning found
   * @param before figures of the policy as it was, by split
   * @param after figures of the tuned policy, by split
   * @param control the same tuning on requests whose signals, fields and labels were dealt out anew
   *     within each split, so that they say nothing: figures on the report split, or null where the
   *     control was not asked for or stopped
   */
  public record Result(
      Tuner.Tuned tuned,
      Map<Split, Figures> before,
      Map<Split, Figures> after,
      @Nullable Figures control) {
    public Result {
      before = Map.copyOf(before);
      after = Map.copyOf(after);
    }

    /** Quality on the tune split less quality on the report split. */
    public double qualityOptimism() {
      return quality(Split.TUNE) - quality(Split.REPORT);
    }

    /** Cost per request on the report split less that on the tune split, USD. */
    public double costOptimism() {
      return cost(Split.REPORT) - cost(Split.TUNE);
    }

    private double quality(Split split) {
      Figures figures = after.get(split);
      return figures == null ? Double.NaN : figures.overall().quality().value();
    }

    private double cost(Split split) {
      Figures figures = after.get(split);
      return figures == null ? Double.NaN : figures.overall().costPerRequest().value();
    }
  }

  /**
   * Runs the study.
   *
   * @param table with the columns of {@link dev.lanewright.engine.Needs} of the policy
   * @param baseline what figures are compared with, or null
   * @param view weights and category; its split is replaced
   * @param control whether to run the control too
   * @param seed deals the control's columns
   */
  public static Result run(
      EvalTable table,
      Policy policy,
      TuneGoal goal,
      @Nullable Arm baseline,
      View view,
      boolean control,
      long seed,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    View tune = view.withSplit(Split.TUNE);
    double share = control ? 0.5 : 1;
    Tuner.Tuned tuned =
        Tuner.tune(table, policy, goal, tune, p -> progress.accept(p * share), stop);
    Map<Split, Figures> before = new HashMap<>();
    Map<Split, Figures> after = new HashMap<>();
    Run was = Run.of(table, policy);
    Run is = was.edit(tuned.policy());
    for (Split split : new Split[] {Split.TUNE, Split.REPORT}) {
      before.put(split, FigureMaker.figures(was, baseline, view.withSplit(split)));
      after.put(split, FigureMaker.figures(is, baseline, view.withSplit(split)));
    }
    Figures luck = null;
    if (control && !stop.getAsBoolean()) {
      EvalTable dealt = dealt(table, seed);
      Tuner.Tuned lucky =
          Tuner.tune(
              dealt, policy, goal, tune, p -> progress.accept(share + p * (1 - share)), stop);
      luck =
          FigureMaker.figures(
              Run.of(dealt, lucky.policy()), baseline, view.withSplit(Split.REPORT));
    }
    return new Result(tuned, before, after, luck);
  }

  /** The table with what stages read dealt out anew within each split; answers stay. */
  static EvalTable dealt(EvalTable table, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int[] from = new int[table.n()];
    for (int i = 0; i < from.length; i++) {
      from[i] = i;
    }
    int[] seen = new int[256];
    int[][] places = new int[256][];
    for (byte s : table.split()) {
      seen[s & 0xff]++;
    }
    for (int s = 0; s < 256; s++) {
      places[s] = new int[seen[s]];
      seen[s] = 0;
    }
    for (int i = 0; i < from.length; i++) {
      int s = table.split()[i] & 0xff;
      places[s][seen[s]++] = i;
    }
    for (int[] split : places) {
      for (int k = split.length - 1; k > 0; k--) {
        int other = random.nextInt(k + 1);
        int swap = from[split[k]];
        from[split[k]] = from[split[other]];
        from[split[other]] = swap;
      }
    }
    Map<Need, Object> columns = new HashMap<>();
    table.columns().forEach((need, c) -> columns.put(need, dealt(need, c, from)));
    return table.with(columns);
  }

  private static Object dealt(Need need, Object column, int[] from) {
    if (need instanceof Need.GateResult) {
      return column;
    }
    return switch (column) {
      case double[] x -> {
        double[] out = new double[x.length];
        for (int i = 0; i < out.length; i++) {
          out[i] = x[from[i]];
        }
        yield out;
      }
      case byte[] x -> {
        byte[] out = new byte[x.length];
        for (int i = 0; i < out.length; i++) {
          out[i] = x[from[i]];
        }
        yield out;
      }
      case Labels l -> {
        int[] codes = new int[l.codes().length];
        for (int i = 0; i < codes.length; i++) {
          codes[i] = l.codes()[from[i]];
        }
        yield new Labels(codes, l.values());
      }
      default -> column;
    };
  }
}
