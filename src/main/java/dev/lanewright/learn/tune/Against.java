package dev.lanewright.learn.tune;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.stats.Bootstrap;
import dev.lanewright.engine.stats.Interval;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One arm beside another over the samples that both cover, unweighted, with seeded bootstrap
 * intervals (BCa) over groups of samples.
 *
 * @param quality mean quality of the arm, 0..1
 * @param cost its USD per request
 * @param change mean paired difference of quality
 * @param costShare its cost over the other's
 */
public record Against(Estimate quality, Estimate cost, Estimate change, Estimate costShare) {
  private static final int REPLICATES = 2000;
  private static final int SUMS = 5;

  /** The arm and the other. */
  public static Against of(EvalTable table, Arm arm, Arm other, long seed) {
    var units = new TreeMap<Integer, double[]>();
    long n = 0;
    for (int i = 0; i < table.n(); i++) {
      double sum = arm.quality()[i] + other.quality()[i] + arm.costUsd()[i] + other.costUsd()[i];
      if (!Double.isNaN(sum)) {
        double[] unit = units.computeIfAbsent(table.group()[i], g -> new double[SUMS]);
        unit[0]++;
        unit[1] += arm.quality()[i];
        unit[2] += arm.costUsd()[i];
        unit[3] += other.quality()[i];
        unit[4] += other.costUsd()[i];
        n++;
      }
    }
    double[][] sums = units.values().toArray(double[][]::new);
    double[] totals = new double[SUMS];
    for (double[] unit : sums) {
      for (int k = 0; k < SUMS; k++) {
        totals[k] += unit[k];
      }
    }
    double[] values = new double[SUMS - 1];
    statistics(totals, values);
    Interval[] intervals =
        Objects.requireNonNull(
            Bootstrap.intervals(
                sums,
                values.length,
                Against::statistics,
                Bootstrap.Kind.BCA,
                REPLICATES,
                0.95,
                seed,
                () -> false));
    var all = new Estimate[values.length];
    for (int k = 0; k < all.length; k++) {
      all[k] = new Estimate(values[k], n, intervals[k].lo(), intervals[k].hi());
    }
    return new Against(all[0], all[1], all[2], all[3]);
  }

  private static void statistics(double[] totals, double[] values) {
    values[0] = totals[1] / totals[0];
    values[1] = totals[2] / totals[0];
    values[2] = (totals[1] - totals[3]) / totals[0];
    values[3] = totals[2] / totals[4];
  }
}
