package dev.lanewright.engine.stats;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Seeded bootstrap of statistics of sums over units (clusters): units are drawn with replacement.
 * Percentile and bias-corrected, accelerated intervals (B. Efron, JASA 82, 1987), the acceleration
 * from the jackknife over units.
 */
public final class Bootstrap {
  private Bootstrap() {}

  /** From the totals of a resample to the statistics, NaN where one is undefined. */
  @FunctionalInterface
  public interface Statistics {
    /** Writes the statistics of the totals. */
    void of(double[] totals, double[] values);
  }

  /** How an interval is read off the resamples. */
  public enum Kind {
    /** Plain percentiles of the resampled statistic. */
    PERCENTILE,
    /** Bias-corrected and accelerated. */
    BCA
  }

  /**
   * Intervals of several statistics from the same resamples; null when cancelled.
   *
   * @param sums by unit: what a unit adds to each total
   * @param statistics how many there are, and how they come from totals
   * @param replicates resamples, such as 1,000
   * @param confidence two-sided, such as 0.95
   */
  public static Interval @Nullable [] intervals(
      double[][] sums,
      int count,
      Statistics statistics,
      Kind kind,
      int replicates,
      double confidence,
      long seed,
      BooleanSupplier cancelled) {
    var intervals = new Interval[count];
    Arrays.fill(intervals, Interval.NONE);
    if (sums.length < 2) {
      return intervals;
    }
    double[][] drawn = new double[count][replicates];
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    double[] totals = new double[sums[0].length];
    double[] values = new double[count];
    for (int r = 0; r < replicates; r++) {
      if (cancelled.getAsBoolean()) {
        return null;
      }
      Arrays.fill(totals, 0);
      for (int k = 0; k < sums.length; k++) {
        add(totals, sums[random.nextInt(sums.length)], 1);
      }
      statistics.of(totals, values);
      for (int s = 0; s < count; s++) {
        drawn[s][r] = values[s];
      }
    }
    double[][] left = jackknife(sums, count, statistics);
    Arrays.fill(totals, 0);
    for (double[] unit : sums) {
      add(totals, unit, 1);
    }
    statistics.of(totals, values);
    for (int s = 0; s < count; s++) {
      double[] known = Arrays.stream(drawn[s]).filter(v -> !Double.isNaN(v)).sorted().toArray();
      if (known.length > 0 && !Double.isNaN(values[s])) {
        intervals[s] =
            kind == Kind.BCA
                ? bca(known, values[s], left[s], confidence)
                : percentile(known, (1 - confidence) / 2, (1 + confidence) / 2);
      }
    }
    return intervals;
  }

  private static void add(double[] totals, double[] unit, int sign) {
    for (int j = 0; j < totals.length; j++) {
      totals[j] += sign * unit[j];
    }
  }

  /** Statistics with one unit left out, by statistic and unit. */
  private static double[][] jackknife(double[][] sums, int count, Statistics statistics) {
    double[] totals = new double[sums[0].length];
    for (double[] unit : sums) {
      add(totals, unit, 1);
    }
    double[][] left = new double[count][sums.length];
    double[] without = new double[totals.length];
    double[] values = new double[count];
    for (int u = 0; u < sums.length; u++) {
      System.arraycopy(totals, 0, without, 0, totals.length);
      add(without, sums[u], -1);
      statistics.of(without, values);
      for (int s = 0; s < count; s++) {
        left[s][u] = values[s];
      }
    }
    return left;
  }

  private static Interval bca(double[] sorted, double value, double[] left, double confidence) {
    int below = 0;
    int ties = 0;
    for (double v : sorted) {
      below += v < value ? 1 : 0;
      ties += v == value ? 1 : 0;
    }
    double share = (below + ties / 2.0) / sorted.length;
    if (share <= 0 || share >= 1) {
      return percentile(sorted, (1 - confidence) / 2, (1 + confidence) / 2);
    }
    double bias = Quantile.normal(share);
    double a = acceleration(left);
    double z = Quantile.normal((1 + confidence) / 2);
    return percentile(sorted, moved(bias, a, -z), moved(bias, a, z));
  }

  private static double moved(double bias, double a, double z) {
    return Quantile.normalBelow(bias + (bias + z) / (1 - a * (bias + z)));
  }

  private static double acceleration(double[] left) {
    double[] known = Arrays.stream(left).filter(v -> !Double.isNaN(v)).toArray();
    double mean = Arrays.stream(known).average().orElse(0);
    double squares = 0;
    double cubes = 0;
    for (double v : known) {
      double d = mean - v;
      squares += d * d;
      cubes += d * d * d;
    }
    return squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
  }

  private static Interval percentile(double[] sorted, double lo, double hi) {
    return new Interval(at(sorted, lo), at(sorted, hi));
  }

  private static double at(double[] sorted, double p) {
    double position = Math.clamp(p, 0, 1) * (sorted.length - 1);
    int k = (int) position;
    double next = sorted[Math.min(k + 1, sorted.length - 1)];
    return sorted[k] + (next - sorted[k]) * (position - k);
  }
}
