package dev.lanewright.engine.review;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.PredictionPowered;
import dev.lanewright.engine.stats.Quantile;
import dev.lanewright.engine.stats.Wilson;
import dev.lanewright.engine.verdict.Comparison;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.Preference;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far a judge (or a panel) is to be trusted, by what people settled on a uniform random sample.
 * The figure is win-or-tie, unweighted; a pair that flips counts as a tie, as in the charts, and
 * one that was not judged or could not be read counts as the judge's mean, which leaves the
 * corrected figure unbiased, as any guess would.
 *
 * @param pairs pairs compared
 * @param labels random labels among them that count: the completed prefix
 * @param missing how many more labels are needed until the rest is shown; 0 when there are enough
 * @param judge the judge's own figure over all pairs, Wilson interval
 * @param people the people's figure over the labels alone, Wilson interval
 * @param corrected the prediction-powered figure over all pairs (PPI++), its interval that of
 *     {@link PredictionPowered#share}
 * @param bias the judge's value minus the people's, mean over the labels; its interval with one
 *     label of each kind added, as that of the corrected figure
 * @param agreement share of the labels on which both say the same, Wilson interval
 * @param lambda how much the judge was listened to in the corrected figure, 0..1
 * @param confusion counts over the labels: by the judge's standing (better, tied, worse, flips,
 *     unreadable or not judged), then by the people's (better, tied, worse)
 */
public record JudgeTrust(
    long pairs,
    int labels,
    int missing,
    Estimate judge,
    Estimate people,
    Estimate corrected,
    Estimate bias,
    Estimate agreement,
    double lambda,
    int[][] confusion) {
  /** Rows of the confusion matrix. */
  public static final int ROWS = 5;

  /** Columns of the confusion matrix. */
  public static final int COLUMNS = 3;

  private static final double CONFIDENCE = 0.95;

  /**
   * Computes it.
   *
   * @param standings the judge's, one per pair of the table, in the frame of A
   * @param sample the store's ids of the pairs of the completed prefix of the random part
   */
  public static JudgeTrust of(
      VerdictTable table, Comparison comparison, Standing[] standings, List<Long> sample) {
    Standing[] facing = comparison.facing(standings);
    double[] judged = values(facing);
    Set<Long> drawn = new HashSet<>(sample);
    int n = facing.length;
    int[][] confusion = new int[ROWS][COLUMNS];
    double[] truth = new double[n];
    double[] inside = new double[n];
    double[] rest = new double[n];
    int labels = 0;
    int others = 0;
    int same = 0;
    for (int k = 0; k < n; k++) {
      int pair = comparison.pairs()[k];
      byte label = table.label()[pair];
      if (label < 0 || !drawn.contains(table.pairs()[pair])) {
        rest[others++] = judged[k];
        continue;
      }
      Standing human = standing(Preference.of(label), comparison.mirrored()[k]);
      truth[labels] = human == Standing.WORSE ? 0 : 1;
      inside[labels++] = judged[k];
      confusion[row(facing[k])][human.ordinal()]++;
      same += facing[k] == human ? 1 : 0;
    }
    return of(
        facing,
        new Numbers(
            Arrays.copyOf(truth, labels),
            Arrays.copyOf(inside, labels),
            Arrays.copyOf(rest, others),
            same),
        confusion);
  }

  private record Numbers(double[] truth, double[] inside, double[] rest, int same) {}

  private static JudgeTrust of(Standing[] facing, Numbers numbers, int[][] confusion) {
    int labels = numbers.truth.length;
    int missing = Math.max(0, Prefix.ENOUGH - labels);
    long readable = Arrays.stream(facing).filter(Standing::readable).count();
    long winOrTie = Arrays.stream(facing).filter(s -> s.readable() && s != Standing.WORSE).count();
    Estimate judge = share(winOrTie, readable);
    if (labels < 2) {
      return new JudgeTrust(
          facing.length,
          labels,
          missing,
          judge,
          Estimate.NONE,
          Estimate.NONE,
          Estimate.NONE,
          Estimate.NONE,
          Double.NaN,
          confusion);
    }
    var powered = PredictionPowered.share(numbers.truth, numbers.inside, numbers.rest, CONFIDENCE);
    return new JudgeTrust(
        facing.length,
        labels,
        missing,
        judge,
        share(Math.round(Arrays.stream(numbers.truth).sum()), labels),
        new Estimate(powered.mean(), labels, powered.interval().lo(), powered.interval().hi()),
        bias(numbers.inside, numbers.truth),
        share(numbers.same, labels),
        powered.lambda(),
        confusion);
  }

  private static Standing standing(Preference label, boolean mirrored) {
    Standing s =
        switch (label) {
          case A_BETTER -> Standing.BETTER;
          case B_BETTER -> Standing.WORSE;
          case TIE, BOTH_BAD, UNREADABLE -> Standing.TIED;
        };
    return mirrored ? s.mirrored() : s;
  }

  private static int row(Standing judge) {
    return Math.min(judge.ordinal(), ROWS - 1);
  }

  /** 1 for win or tie, 0 for worse, the mean of these where nothing could be read. */
  private static double[] values(Standing[] facing) {
    double mean =
        Arrays.stream(facing)
            .filter(Standing::readable)
            .mapToDouble(s -> s == Standing.WORSE ? 0 : 1)
            .average()
            .orElse(0.5);
    return Arrays.stream(facing)
        .mapToDouble(s -> !s.readable() ? mean : s == Standing.WORSE ? 0 : 1)
        .toArray();
  }

  private static Estimate share(long hits, long n) {
    if (n == 0) {
      return Estimate.NONE;
    }
    Interval i = Wilson.interval95((double) hits / n, n);
    return new Estimate((double) hits / n, n, i.lo(), i.hi());
  }

  private static Estimate bias(double[] judged, double[] truth) {
    int n = truth.length;
    double mean = 0;
    for (int i = 0; i < n; i++) {
      mean += (judged[i] - truth[i]) / n;
    }
    // Two added labels agree, one is too kind and one too harsh.
    double centre = mean * n / (n + 4);
    double sum = 2 * centre * centre + (1 - centre) * (1 - centre) + (1 + centre) * (1 + centre);
    for (int i = 0; i < n; i++) {
      double d = judged[i] - truth[i] - centre;
      sum += d * d;
    }
    double half = Quantile.Z95 * Math.sqrt(sum / (n + 3) / n);
    return new Estimate(mean, n, centre - half, centre + half);
  }

  /**
   * Of the labels on which the judge said so, the share on which people said the same; no figure
   * for what the judge left open.
   *
   * @param row of the confusion matrix
   */
  public Estimate right(int row) {
    long n = Arrays.stream(confusion[row]).sum();
    return row >= COLUMNS
        ? new Estimate(Double.NaN, n, Double.NaN, Double.NaN)
        : share(confusion[row][row], n);
  }
}
