package dev.lanewright.engine.gate;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.Curve;
import dev.lanewright.engine.FigureMaker;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.ThresholdIndex;
import dev.lanewright.engine.View;
import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Positions of the top tier's threshold, fixed on the tune split, from the one that diverts least
 * to the one that diverts most.
 *
 * @param stage index of the score stage, -1 where the policy has none
 * @param positions at most {@link #MOST}
 * @param current share of requests that the policy itself diverts on the tune split
 */
record ThresholdGrid(int stage, List<Position> positions, double current) {
  /** Most positions of a grid. */
  static final int MOST = 50;

  /**
   * One position.
   *
   * @param threshold NaN for the policy as it stands
   * @param diversion share of requests that it diverts on the tune split
   */
  record Position(double threshold, double diversion, Policy policy) {}

  /**
   * The grid. Positions at which so few of the trials would be diverted that not even a spotless
   * result could pass are left out. So are those below the one that would pass most surely if the
   * calibrate split were like the tune split: the first failure ends the test, and a position with
   * few trials fails by chance.
   *
   * @param trials of the calibrate split, of which only the number is known here
   */
  static ThresholdGrid of(Run run, Arm baseline, double risk, double delta, long trials) {
    View tune = View.of(Split.TUNE);
    double current = FigureMaker.figures(run, null, tune).overall().diversion().value();
    int stage = scoreStage(run.policy());
    if (stage < 0) {
      var itself = new Position(Double.NaN, current, run.policy());
      return new ThresholdGrid(-1, List.of(itself), current);
    }
    double enough = (double) Certificate.fewest(risk, delta) / Math.max(1, trials);
    ThresholdIndex index = ThresholdIndex.of(run, stage, null, tune);
    String tier = run.policy().tiers().getLast().name();
    Curve curve = index.curve(tier, MOST);
    var positions = new ArrayList<Position>();
    for (int k = 0; k < curve.threshold().length; k++) {
      double diversion = 1 - curve.topShare()[k];
      if (diversion >= enough) {
        Score moved = index.pushed(tier, curve.threshold()[k]);
        positions.add(
            new Position(curve.threshold()[k], diversion, run.policy().withStage(stage, moved)));
      }
    }
    positions.sort(Comparator.comparingDouble(Position::diversion));
    int first = first(run, baseline, positions, risk, delta, trials);
    return new ThresholdGrid(
        stage, List.copyOf(positions.subList(first, positions.size())), current);
  }

  private static int first(
      Run run, Arm baseline, List<Position> positions, double risk, double delta, long trials) {
    int[] tune = Diverted.samples(run.table(), Split.TUNE);
    int best = 0;
    double surest = -1;
    for (int k = 0; k < positions.size(); k++) {
      Diverted seen = Diverted.of(run.edit(positions.get(k).policy()), baseline, tune);
      double misses = (seen.violations() + 0.5) / (seen.diverted() + 1.0);
      int n = (int) Math.round(positions.get(k).diversion() * trials);
      double sure = passes(n, risk, delta, misses);
      if (sure >= surest) {
        surest = sure;
        best = k;
      }
    }
    return best;
  }

  /** Chance that n trials pass where that share of them misses. */
  private static double passes(int n, double risk, double delta, double misses) {
    if (n == 0) {
      return 0;
    }
    var limit = BinomialDistribution.of(n, risk);
    int most = -1;
    while (most + 1 < n && limit.cumulativeProbability(most + 1) <= delta) {
      most++;
    }
    return most < 0 ? 0 : BinomialDistribution.of(n, misses).cumulativeProbability(most);
  }

  private static int scoreStage(Policy policy) {
    String top = policy.tiers().getLast().name();
    for (int s = 0; s < policy.stages().size(); s++) {
      if (policy.stages().get(s) instanceof Score score
          && score.axes().containsKey(top)
          && score.thresholds().containsKey(top)) {
        return s;
      }
    }
    return -1;
  }
}
