package dev.lanewright.ui.tune;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.policy.Source;
import java.util.Arrays;

/**
 * The range over which a source's number is dragged.
 *
 * @param min lower end
 * @param max upper end, above {@code min}
 * @param step what an arrow key moves by: a hundredth of the range, rounded to 1, 2 or 5
 */
record Axis(double min, double max, double step) {
  /** Probabilities and confidences. */
  static final Axis SHARE = new Axis(0, 1, 0.01);

  /** Enough samples to know a column's range well. */
  private static final int LOOKED_AT = 20_000;

  /**
   * The axis of a source: 0 to 1 where its numbers lie there, else from its lowest number to its
   * 99th percentile.
   */
  static Axis of(EvalTable table, Source source) {
    Need.Numbers need = new Need.Numbers(source);
    if (!table.has(need)) {
      return source.kind() == Source.Kind.SIGNAL ? new Axis(0, 1000, 10) : SHARE;
    }
    double[] all = table.numbers(need);
    int stride = Math.max(1, all.length / LOOKED_AT);
    double[] some = new double[all.length / stride + 1];
    int n = 0;
    for (int i = 0; i < all.length; i += stride) {
      if (!Double.isNaN(all[i])) {
        some[n++] = all[i];
      }
    }
    if (n == 0) {
      return SHARE;
    }
    double[] sorted = Arrays.copyOf(some, n);
    Arrays.sort(sorted);
    double high = sorted[(int) Math.min(n - 1L, Math.round(n * 0.99))];
    if (sorted[0] >= 0 && sorted[n - 1] <= 1) {
      return SHARE;
    }
    double low = Math.min(0, sorted[0]);
    double step = nice((high - low) / 100);
    return new Axis(low, Math.max(low + step, Math.ceil(high / step) * step), step);
  }

  /** The axis, made wide enough to hold a number. */
  Axis holding(double x) {
    return Double.isNaN(x) || (x >= min && x <= max)
        ? this
        : new Axis(Math.min(min, x), Math.max(max, x), step);
  }

  private static double nice(double x) {
    if (!(x > 0)) {
      return 0.01;
    }
    double power = Math.pow(10, Math.floor(Math.log10(x)));
    double f = x / power;
    return (f < 1.5 ? 1 : f < 3.5 ? 2 : f < 7.5 ? 5 : 10) * power;
  }
}
