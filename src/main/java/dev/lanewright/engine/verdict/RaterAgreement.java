package dev.lanewright.engine.verdict;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Kappa;
import dev.lanewright.engine.stats.Krippendorff;
import dev.lanewright.engine.stats.Quantile;
import dev.lanewright.engine.stats.Wilson;
import dev.lanewright.evalset.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How two raters agree under a {@link Convention}.
 *
 * @param first name of the first rater
 * @param second name of the second
 * @param pairs pairs that both judged
 * @param items items compared: pairs, or pairs and orders
 * @param leftOut items that the convention leaves out
 * @param counts items by the first rater's class, then the second's: {@link #CLASSES}
 * @param unit position of the pair of every item, ascending
 * @param cell class of the first times the number of classes plus class of the second, per item
 */
public record RaterAgreement(
    String first,
    String second,
    int pairs,
    int items,
    int leftOut,
    double[][] counts,
    int[] unit,
    int[] cell) {
  /** The classes, in the order of {@link #counts}. */
  public static final List<Standing> CLASSES =
      List.of(Standing.BETTER, Standing.TIED, Standing.WORSE, Standing.UNSURE, Standing.UNREADABLE);

  private static final int K = 5;

  /** Compares two raters. */
  public static RaterAgreement of(RaterValues a, RaterValues b, Convention how) {
    return of(a, b, how, IntStream.range(0, a.byOrder()[0].length).toArray());
  }

  /**
   * Compares two raters on some pairs.
   *
   * @param only positions of the pairs, ascending
   */
  public static RaterAgreement of(RaterValues a, RaterValues b, Convention how, int[] only) {
    var count = new Count(a, b, how);
    for (int p : only) {
      count.pair(p);
    }
    return count.done();
  }

  /** Share of items on which both say the same, with its Wilson interval over pairs. */
  public Estimate agreement() {
    double share = Kappa.agreement(counts);
    // Two orders of a pair are no two pairs: the interval stands on the pairs.
    Interval interval = Wilson.interval95(share, pairs);
    return items == 0 ? Estimate.NONE : new Estimate(share, items, interval.lo(), interval.hi());
  }

  /** Cohen's κ without an interval. */
  public double kappa() {
    return Kappa.cohen(counts);
  }

  /**
   * Cohen's κ with a normal interval whose variance is the jackknife's over pairs (both orders of a
   * pair are left out together; R. G. Miller 1974).
   */
  public Estimate kappaEstimate() {
    double value = kappa();
    if (Double.isNaN(value) || pairs < 2) {
      return Double.isNaN(value) ? Estimate.NONE : Estimate.exact(value, items);
    }
    double[][] left = new double[K][];
    for (int i = 0; i < K; i++) {
      left[i] = counts[i].clone();
    }
    double[] without = new double[pairs];
    int units = 0;
    for (int from = 0, to; from < items; from = to) {
      to = from;
      while (to < items && unit[to] == unit[from]) {
        left[cell[to] / K][cell[to] % K]--;
        to++;
      }
      without[units++] = Kappa.cohen(left);
      for (int i = from; i < to; i++) {
        left[cell[i] / K][cell[i] % K]++;
      }
    }
    double mean = Arrays.stream(without).average().orElse(Double.NaN);
    double squares = 0;
    for (double w : without) {
      squares += (w - mean) * (w - mean);
    }
    double half = Quantile.Z95 * Math.sqrt(squares * (units - 1) / units);
    // All alike: the jackknife has no spread to show, which is no certainty.
    return Double.isNaN(half) || squares == 0
        ? Estimate.exact(value, items)
        : new Estimate(value, items, Math.max(-1, value - half), Math.min(1, value + half));
  }

  /** Krippendorff's nominal α of the two. */
  public double alpha() {
    return Krippendorff.ofTable(counts, Krippendorff.Scale.NOMINAL);
  }

  /** Krippendorff's ordinal α over the items on which both say better, tied or worse. */
  public double alphaOrdinal() {
    double[][] ordered = new double[3][];
    for (int i = 0; i < 3; i++) {
      ordered[i] = Arrays.copyOf(counts[i], 3);
    }
    return Krippendorff.ofTable(ordered, Krippendorff.Scale.ORDINAL);
  }

  /** Items on which they differ. */
  public int disagreements() {
    return items - (int) Math.round(Kappa.agreement(counts) * items);
  }

  /**
   * The classes of a pair's items under a convention, for filters.
   *
   * @return by item: class of the first, class of the second; items left out are missing
   */
  public static List<Standing[]> itemsOf(RaterValues a, RaterValues b, Convention how, int pair) {
    return new Count(a, b, how).items(pair);
  }

  private static final class Count {
    private final RaterValues a;
    private final RaterValues b;
    private final Convention how;
    private final double[][] counts = new double[K][K];
    private int[] unit = new int[64];
    private int[] cell = new int[64];
    private int pairs;
    private int items;
    private int leftOut;

    Count(RaterValues a, RaterValues b, Convention how) {
      this.a = a;
      this.b = b;
      this.how = how;
    }

    void pair(int p) {
      List<Standing[]> found = items(p);
      for (Standing[] item : found) {
        int i = CLASSES.indexOf(item[0]);
        int j = CLASSES.indexOf(item[1]);
        counts[i][j]++;
        if (items == unit.length) {
          unit = Arrays.copyOf(unit, items * 2);
          cell = Arrays.copyOf(cell, items * 2);
        }
        unit[items] = p;
        cell[items++] = i * K + j;
      }
      pairs += found.isEmpty() ? 0 : 1;
    }

    List<Standing[]> items(int p) {
      var found = new java.util.ArrayList<Standing[]>(2);
      boolean ordered = a.ordered(p) || b.ordered(p);
      if (how.orders() == Convention.Orders.COMBINED || !ordered) {
        add(found, a.combined(p), b.combined(p));
        return found;
      }
      if (how.orders() != Convention.Orders.SECOND) {
        add(found, a.at(Shown.A_FIRST, p), b.at(Shown.A_FIRST, p));
      }
      if (how.orders() != Convention.Orders.FIRST) {
        add(found, a.at(Shown.B_FIRST, p), b.at(Shown.B_FIRST, p));
      }
      return found;
    }

    private void add(List<Standing[]> to, Standing x, Standing y) {
      if (x == Standing.NONE || y == Standing.NONE) {
        return;
      }
      boolean unread = x == Standing.UNREADABLE || y == Standing.UNREADABLE;
      boolean tie = x == Standing.TIED || y == Standing.TIED;
      if ((unread && how.unreadable() == Convention.Unreadable.LEFT_OUT)
          || (tie && how.ties() == Convention.Ties.LEFT_OUT)) {
        leftOut++;
      } else {
        to.add(new Standing[] {x, y});
      }
    }

    RaterAgreement done() {
      return new RaterAgreement(
          a.name(),
          b.name(),
          pairs,
          items,
          leftOut,
          counts,
          Arrays.copyOf(unit, items),
          Arrays.copyOf(cell, items));
    }
  }
}
