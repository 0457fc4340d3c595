package dev.lanewright.engine.gate;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.Pairs;
import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.McNemar;
import dev.lanewright.engine.stats.PairedExact;
import dev.lanewright.engine.stats.Tango;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Tests pairs against a margin of non-inferiority, one-sided at 5%. */
public final class Margin {
  private static final double CONFIDENCE = 1 - 2 * NonInferiority.LEVEL;

  private Margin() {}

  /**
   * The test: Tango's interval for independent 0/1 outcomes of equal weight, and the exact test
   * beside it, which must ship too; else the clustered bootstrap.
   *
   * @param name what the pairs are
   * @param margin largest loss that is accepted, above 0, such as 0.02
   * @param seed of the bootstrap
   */
  public static NonInferiority test(String name, Pairs pairs, double margin, long seed) {
    long wins = 0;
    long losses = 0;
    for (int k = 0; k < pairs.n(); k++) {
      double change = pairs.change(k);
      wins += change > 0 ? 1 : 0;
      losses += change < 0 ? 1 : 0;
    }
    long n = pairs.n();
    boolean plain = n > 0 && pairs.evenlyWeighted() && pairs.binary() && pairs.independent();
    var bootstrap = plain ? null : PairedBootstrap.of(pairs);
    Interval interval;
    double estimate;
    double harm;
    long clusters;
    if (bootstrap == null) {
      interval = exact(Tango.interval(wins, losses, n, CONFIDENCE), wins, losses, n, margin);
      estimate = (double) (wins - losses) / n;
      harm = lower(wins, losses);
      clusters = n;
    } else {
      var limits = bootstrap.limits(CONFIDENCE, seed);
      interval = limits.interval();
      estimate = bootstrap.estimate();
      harm = limits.harm();
      clusters = bootstrap.clusters();
    }
    Ruling ruling = ruling(estimate, interval, margin);
    long needed = 0;
    if (ruling == Ruling.MORE && n > 0) {
      needed =
          bootstrap == null
              ? SampleSize.tango((double) wins / n, (double) losses / n, margin)
              : needed(bootstrap, n, estimate, margin);
    }
    return new NonInferiority(
        name,
        pairs.seen(),
        n,
        clusters,
        plain ? NonInferiority.Method.TANGO : NonInferiority.Method.BOOTSTRAP,
        new Estimate(estimate, n, interval.lo(), interval.hi()),
        margin,
        ruling,
        needed,
        wins,
        n - wins - losses,
        losses,
        McNemar.midP(wins, losses),
        harm);
  }

  /** Where the score ships and the exact test does not, the exact lower limit in its place. */
  private static Interval exact(Interval score, long wins, long losses, long n, double margin) {
    boolean ships = score.lo() > -margin;
    return ships && PairedExact.p(wins, losses, n, margin) > NonInferiority.LEVEL
        ? new Interval(
            PairedExact.lower(wins, losses, n, NonInferiority.LEVEL, -margin), score.hi())
        : score;
  }

  private static long needed(PairedBootstrap b, long n, double estimate, double margin) {
    double error2 = b.error2();
    return SampleSize.bootstrap(
        n, b.effective(), Double.isNaN(error2) ? 1 : error2, estimate, margin);
  }

  private static Ruling ruling(double estimate, Interval interval, double margin) {
    if (interval.lo() > -margin) {
      return Ruling.SHIPS;
    }
    return interval.hi() < -margin || estimate <= -margin ? Ruling.FAILS : Ruling.MORE;
  }

  /** One-sided mid-p of so few wins among the discordant pairs. */
  private static double lower(long wins, long losses) {
    if (wins + losses == 0) {
      return 1;
    }
    var binomial = BinomialDistribution.of(Math.toIntExact(wins + losses), 0.5);
    int few = Math.toIntExact(wins);
    return binomial.cumulativeProbability(few) - binomial.probability(few) / 2;
  }
}
