package dev.lanewright.ui.tune.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Thresholds carried from one score to another. */
class SameSharesTest {
  private static double[] column(int n, double by) {
    double[] all = new double[n];
    Arrays.setAll(all, i -> i * by);
    return all;
  }

  @Test
  void everyTierKeepsItsShare() {
    var at = new LinkedHashMap<String, @Nullable Double>();
    at.put("mid", 400.0);
    at.put("large", 900.0);

    Map<String, @Nullable Double> moved =
        SameShares.of(at, column(1000, 1), column(2000, 1.0 / 2000));

    assertThat(moved).containsEntry("mid", .4).containsEntry("large", .9);
  }

  @Test
  void neverStaysNeverAndTheEndsStayWithinTheScore() {
    var at = new LinkedHashMap<String, @Nullable Double>();
    at.put("mid", 5000.0);
    at.put("large", null);

    Map<String, @Nullable Double> moved = SameShares.of(at, column(100, 1), column(101, .01));

    assertThat(moved).containsEntry("mid", 1.0).containsEntry("large", null);
  }

  @Test
  void aScoreThatNobodyKnowsLeavesThemAlone() {
    var at = new LinkedHashMap<String, @Nullable Double>();
    at.put("mid", 5.0);

    assertThat(SameShares.of(at, column(10, 1), new double[] {Double.NaN})).isEqualTo(at);
    assertThat(SameShares.of(at, new double[0], column(10, 1))).isEqualTo(at);
  }
}
