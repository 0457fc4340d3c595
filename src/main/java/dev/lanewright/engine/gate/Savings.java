package dev.lanewright.engine.gate;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.Pairs;
import dev.lanewright.engine.stats.Bootstrap;
import dev.lanewright.engine.stats.Interval;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the policy costs less than its baseline, over pairs priced on both sides.
 *
 * @param perRequest USD saved per request
 * @param share of the baseline's cost that is saved, below 1; negative where the policy costs more
 * @param unpriced pairs left out because a call has no price
 */
public record Savings(Estimate perRequest, Estimate share, long unpriced) {
  private static final int REPLICATES = 1000;
  private static final int MOST_CLUSTERS = 4096;

  // What a cluster adds: weight, weighted saving, weighted cost of the baseline.
  private static final int WIDTH = 3;

  /**
   * Savings with 95% intervals from the paired clustered bootstrap (BCa).
   *
   * @param seed of the bootstrap
   */
  public static Savings of(Pairs pairs, long seed, BooleanSupplier cancelled) {
    Map<Integer, double[]> clusters = new LinkedHashMap<>();
    double[] all = new double[WIDTH];
    long unpriced = 0;
    for (int k = 0; k < pairs.n(); k++) {
      double saved = pairs.baselineCost()[k] - pairs.cost()[k];
      if (Double.isNaN(saved)) {
        unpriced++;
        continue;
      }
      double w = pairs.traffic()[k];
      int unit = pairs.cluster()[k];
      double[] sums =
          clusters.computeIfAbsent(
              pairs.n() > MOST_CLUSTERS ? bucket(unit, seed) : unit, u -> new double[WIDTH]);
      for (double[] s : new double[][] {sums, all}) {
        s[0] += w;
        s[1] += w * saved;
        s[2] += w * pairs.baselineCost()[k];
      }
    }
    long n = pairs.n() - unpriced;
    if (n == 0 || !(all[0] > 0)) {
      return new Savings(Estimate.NONE, Estimate.NONE, unpriced);
    }
    Interval[] found =
        Bootstrap.intervals(
            clusters.values().toArray(double[][]::new),
            2,
            Savings::statistics,
            Bootstrap.Kind.BCA,
            REPLICATES,
            0.95,
            seed,
            cancelled);
    double[] values = new double[2];
    statistics(all, values);
    return new Savings(
        estimate(values[0], n, found, 0), estimate(values[1], n, found, 1), unpriced);
  }

  /** USD saved in a month of that many requests. */
  public Estimate perMonth(long requests) {
    return new Estimate(
        perRequest.value() * requests,
        perRequest.n(),
        perRequest.lo() * requests,
        perRequest.hi() * requests);
  }

  private static Estimate estimate(double value, long n, Interval @Nullable [] found, int which) {
    return found == null
        ? Estimate.exact(value, n)
        : new Estimate(value, n, found[which].lo(), found[which].hi());
  }

  private static void statistics(double[] t, double[] values) {
    values[0] = t[0] > 0 ? t[1] / t[0] : Double.NaN;
    values[1] = t[2] > 0 ? t[1] / t[2] : Double.NaN;
  }

  /** Clusters put together at random, which keeps the variance and bounds the work. */
  private static int bucket(int cluster, long seed) {
    long h = (cluster + seed) * 0x9E3779B97F4A7C15L;
    h = (h ^ h >>> 30) * 0xBF58476D1CE4E5B9L;
    return (int) ((h ^ h >>> 27) >>> 52);
  }
}
