package dev.lanewright.cli;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.View;
import dev.lanewright.evalset.Split;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Means of columns over the samples in view, with normal 95% intervals. */
final class Means {
  private static final double Z = 1.959963984540054;

  private static final List<Split> SPLITS = List.of(Split.values());

  private Means() {}

  static Estimate of(EvalTable table, View view, float[] column) {
    return of(table, view.split(), i -> column[i]);
  }

  static Estimate of(EvalTable table, View view, double[] column) {
    return of(table, view.split(), i -> column[i]);
  }

  private static Estimate of(EvalTable table, @Nullable Split split, IntToDoubleFunction at) {
    int wanted = split == null ? -1 : SPLITS.indexOf(split);
    long n = 0;
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < table.n(); i++) {
      double x = at.applyAsDouble(i);
      if (!Double.isNaN(x) && (wanted < 0 || table.split()[i] == wanted)) {
        n++;
        double off = x - mean;
        mean += off / n;
        squares += off * (x - mean);
      }
    }
    if (n == 0) {
      return Estimate.NONE;
    }
    double half = n > 1 ? Z * Math.sqrt(squares / (n - 1) / n) : Double.NaN;
    return new Estimate(mean, n, mean - half, mean + half);
  }
}
