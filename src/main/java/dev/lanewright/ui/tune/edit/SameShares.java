package dev.lanewright.ui.tune.edit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Thresholds carried from one score to another, so that every tier keeps about its share of the
 * requests: a length of 200 says nothing on a scale from 0 to 1.
 */
final class SameShares {
  private static final int DIGITS = 3;

  private SameShares() {}

  /**
   * The thresholds on the other score, in their order, to three digits; as they are where one of
   * the scores is known for no sample.
   *
   * @param from the score that they stand on, NaN where missing
   * @param to the score that they shall stand on
   */
  static Map<String, @Nullable Double> of(
      Map<String, @Nullable Double> thresholds, double[] from, double[] to) {
    double[] before = known(from);
    double[] after = known(to);
    var moved = new LinkedHashMap<String, @Nullable Double>();
    if (before.length == 0 || after.length == 0) {
      moved.putAll(thresholds);
      return moved;
    }
    for (var e : thresholds.entrySet()) {
      Double t = e.getValue();
      moved.put(e.getKey(), t == null ? null : at(after, share(before, t)));
    }
    return moved;
  }

  /** Share of the numbers that lie under the threshold. */
  private static double share(double[] sorted, double threshold) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (sorted[mid] < threshold) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return (double) low / sorted.length;
  }

  private static double at(double[] sorted, double share) {
    int i = (int) Math.min(sorted.length - 1L, Math.round(share * sorted.length));
    return new BigDecimal(sorted[i])
        .round(new MathContext(DIGITS, RoundingMode.HALF_EVEN))
        .doubleValue();
  }

  private static double[] known(double[] all) {
    double[] sorted = Arrays.stream(all).filter(Double::isFinite).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
