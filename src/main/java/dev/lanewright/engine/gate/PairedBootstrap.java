package dev.lanewright.engine.gate;

import dev.lanewright.engine.Pairs;
import dev.lanewright.engine.stats.Interval;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Clustered paired bootstrap of the weighted mean change in quality, honest in small samples.
 *
 * <p>Clusters get Dirichlet weights (Bayesian bootstrap, D. B. Rubin, Annals of Statistics 9,
 * 1981). For the lower limit one more cluster joins them at the worst possible value, -1, for the
 * upper one at +1 (E. Learned-Miller, P. Thomas, "A new confidence interval for the mean of a
 * bounded random variable", 2019). For independent losses alone this is the Clopper-Pearson limit.
 * A plain percentile bootstrap would ship 6 to 8% of policies that lie exactly at the margin, and
 * after no loss at all would ship any.
 *
 * <p>The added cluster weighs as much as a typical one where little is known of how much the
 * samples of a cluster go together, and less, down to a typical sample times the design effect, the
 * more clusters have changed.
 */
final class PairedBootstrap {
  /** Resamples. */
  static final int REPLICATES = 2000;

  /** Clusters that changed before the design effect found counts for half. */
  private static final double DOUBT = 10;

  /** What a cluster adds: its weighted change and its weight. */
  private record Cell(double change, double weight) {}

  private final double[] change;
  private final double[] weight;
  private final int[] count;
  private final int clusters;
  private final double totalWeight;
  private final double totalChange;
  private final double extra;

  private PairedBootstrap(Map<Cell, Integer> cells, Samples samples) {
    change = new double[cells.size()];
    weight = new double[cells.size()];
    count = new int[cells.size()];
    int k = 0;
    int units = 0;
    double w = 0;
    double c = 0;
    double squares = 0;
    for (var cell : cells.entrySet()) {
      change[k] = cell.getKey().change();
      weight[k] = cell.getKey().weight();
      count[k] = cell.getValue();
      units += count[k];
      w += count[k] * weight[k];
      c += count[k] * change[k];
      squares += count[k] * weight[k] * weight[k];
      k++;
    }
    clusters = units;
    totalWeight = w;
    totalChange = c;
    extra = extra(squares, samples);
  }

  /** Prepares the pairs. Clusters that add the same are drawn together, as one gamma variate. */
  static PairedBootstrap of(Pairs pairs) {
    Map<Integer, double[]> sums = new LinkedHashMap<>();
    for (int k = 0; k < pairs.n(); k++) {
      double[] s = sums.computeIfAbsent(pairs.cluster()[k], c -> new double[2]);
      s[0] += pairs.weight()[k] * pairs.change(k);
      s[1] += pairs.weight()[k];
    }
    Map<Cell, Integer> cells = new LinkedHashMap<>();
    sums.values().forEach(s -> cells.merge(new Cell(s[0], s[1]), 1, Integer::sum));
    return new PairedBootstrap(cells, Samples.of(pairs, sums.size()));
  }

  /**
   * Sums over samples, as if each were a cluster.
   *
   * @param squares of the weights
   * @param changes weight squared times change
   * @param changesSquared weight squared times change squared
   * @param changed clusters with a sample that changed
   */
  private record Samples(double squares, double changes, double changesSquared, int changed) {
    static Samples of(Pairs pairs, int clusters) {
      double squares = 0;
      double changes = 0;
      double changesSquared = 0;
      Set<Integer> changed = HashSet.newHashSet(clusters);
      for (int k = 0; k < pairs.n(); k++) {
        double w2 = pairs.weight()[k] * pairs.weight()[k];
        double d = pairs.change(k);
        squares += w2;
        changes += w2 * d;
        changesSquared += w2 * d * d;
        if (d != 0) {
          changed.add(pairs.cluster()[k]);
        }
      }
      return new Samples(squares, changes, changesSquared, changed.size());
    }
  }

  /** What the added cluster weighs. */
  private double extra(double squares, Samples samples) {
    double mean = estimate();
    double apart =
        samples.changesSquared() - 2 * mean * samples.changes() + mean * mean * samples.squares();
    double most = squares / samples.squares();
    double effect = most;
    if (samples.changed() > 0 && apart > 0) {
      effect = Math.clamp(between() / apart, 1, Math.max(1, most));
    }
    double known = samples.changed() / (samples.changed() + DOUBT);
    return samples.squares() / totalWeight * (known * effect + (1 - known) * most);
  }

  /** Squares of what the clusters' changes differ from the mean. */
  private double between() {
    double mean = estimate();
    double sum = 0;
    for (int k = 0; k < count.length; k++) {
      double off = change[k] - mean * weight[k];
      sum += count[k] * off * off;
    }
    return sum;
  }

  int clusters() {
    return clusters;
  }

  /** Weighted mean change; NaN without pairs. */
  double estimate() {
    return totalWeight > 0 ? totalChange / totalWeight : Double.NaN;
  }

  /** How many clusters, such as the one that is added, the pairs are worth. */
  double effective() {
    return totalWeight / extra;
  }

  /** Squared standard error of the estimate between clusters; 0 where nothing changed. */
  double error2() {
    return clusters < 2
        ? Double.NaN
        : between() / (totalWeight * totalWeight) * clusters / (clusters - 1.0);
  }

  /** A two-sided interval, and the share of resamples, the added cluster at +1, at or above 0. */
  Limits limits(double confidence, long seed) {
    if (clusters == 0) {
      return new Limits(Interval.NONE, 1);
    }
    double[] lo = new double[REPLICATES];
    double[] hi = new double[REPLICATES];
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int notLower = 0;
    for (int r = 0; r < REPLICATES; r++) {
      double c = 0;
      double w = 0;
      for (int k = 0; k < count.length; k++) {
        double g = Gamma.draw(random, count[k]);
        c += g * change[k];
        w += g * weight[k];
      }
      double g = extra * random.nextExponential();
      lo[r] = (c - g) / (w + g);
      hi[r] = (c + g) / (w + g);
      notLower += hi[r] >= 0 ? 1 : 0;
    }
    Arrays.sort(lo);
    Arrays.sort(hi);
    double tail = (1 - confidence) / 2;
    int at = (int) Math.floor(tail * REPLICATES);
    return new Limits(
        new Interval(lo[at], hi[REPLICATES - 1 - at]), (1.0 + notLower) / (REPLICATES + 1.0));
  }

  /**
   * What a bootstrap says.
   *
   * @param interval of the mean change
   * @param harm one-sided p value of "quality did not fall"
   */
  record Limits(Interval interval, double harm) {}
}
