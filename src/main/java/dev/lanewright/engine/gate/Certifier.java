package dev.lanewright.engine.gate;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Run;
import dev.lanewright.evalset.Split;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/** Makes {@link Certificate}s. */
public final class Certifier {
  private final Run run;
  private final Arm baseline;
  private final double risk;
  private final double delta;
  private final int[] trials;

  private Certifier(Run run, Arm baseline, double risk, double delta, long seed) {
    this.run = run;
    this.baseline = baseline;
    this.risk = risk;
    this.delta = delta;
    this.trials = oneOfEachCluster(run.table(), seed);
  }

  /**
   * Tests the positions of the top tier's threshold, fixed on the tune split, on the calibrate
   * split; the policy as it stands where it has no score stage. Weights do not enter.
   *
   * @param baseline whose answers a served one must not be graded below
   * @param risk largest share of violations, such as 0.05
   * @param delta such as 0.05
   * @param seed draws one sample from each cluster
   * @return null when cancelled
   */
  public static @Nullable Certificate certify(
      Run run, Arm baseline, double risk, double delta, long seed, BooleanSupplier cancelled) {
    return new Certifier(run, baseline, risk, delta, seed).certify(cancelled);
  }

  private @Nullable Certificate certify(BooleanSupplier cancelled) {
    var grid = ThresholdGrid.of(run, baseline, risk, delta, trials.length);
    var steps = new ArrayList<Certificate.Step>();
    long uncovered = 0;
    for (ThresholdGrid.Position position : grid.positions()) {
      if (cancelled.getAsBoolean()) {
        return null;
      }
      Diverted count = Diverted.of(run.edit(position.policy()), baseline, trials);
      uncovered = count.uncovered();
      double p =
          count.diverted() == 0
              ? 1
              : BinomialDistribution.of(count.diverted(), risk)
                  .cumulativeProbability(count.violations());
      boolean passed = p <= delta;
      steps.add(
          new Certificate.Step(
              position.threshold(),
              position.diversion(),
              count.diverted(),
              count.violations(),
              p,
              passed));
      if (!passed) {
        break;
      }
    }
    return new Certificate(
        risk,
        delta,
        grid.stage(),
        run.policy().tiers().getLast().name(),
        steps,
        grid.positions().size(),
        trials.length,
        uncovered,
        grid.current());
  }

  /** Of each cluster of the calibrate split the sample with the lowest seeded hash. */
  private static int[] oneOfEachCluster(EvalTable table, long seed) {
    Map<Integer, Integer> chosen = new HashMap<>();
    for (int i : Diverted.samples(table, Split.CALIBRATE)) {
      chosen.merge(
          table.group()[i],
          i,
          (a, b) -> Long.compareUnsigned(hash(a, seed), hash(b, seed)) <= 0 ? a : b);
    }
    return chosen.values().stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private static long hash(int i, long seed) {
    long h = (i + seed) * 0x9E3779B97F4A7C15L;
    h = (h ^ h >>> 30) * 0xBF58476D1CE4E5B9L;
    h = (h ^ h >>> 27) * 0x94D049BB133111EBL;
    return h ^ h >>> 31;
  }
}
