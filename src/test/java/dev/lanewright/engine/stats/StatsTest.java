package dev.lanewright.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals and tests against published values. */
class StatsTest {

  /** Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void wilsonIsNewcombesTable(int hits, int n, double lo, double hi) {
    Interval interval = Wilson.interval95((double) hits / n, n);
    assertThat(interval.lo()).isCloseTo(lo, within(5e-5));
    assertThat(interval.hi()).isCloseTo(hi, within(5e-5));
    Interval same = Wilson.interval((double) hits / n, n, 0.95);
    assertThat(same.lo()).isCloseTo(interval.lo(), within(1e-12));
  }

  /**
   * Worked from the score equation of Tango, Statistics in Medicine 17 (1998) 891-908: without
   * discordant pairs the limits are -+ z^2 / (n + z^2).
   */
  @Test
  void tangoWithoutDiscordantPairsIsExact() {
    double z = Quantile.normal(0.95);
    Interval interval = Tango.interval(0, 0, 133, 0.90);
    assertThat(interval.lo()).isCloseTo(-z * z / (133 + z * z), within(1e-9));
    assertThat(interval.hi()).isCloseTo(z * z / (133 + z * z), within(1e-9));
    // A margin of two points takes 133 pairs.
    assertThat(Tango.interval(0, 0, 132, 0.90).lo()).isLessThan(-0.02);
    assertThat(interval.lo()).isGreaterThan(-0.02);
  }

  /** A pair of limits solves the score equation, whichever side is called new. */
  @ParameterizedTest
  @CsvSource({"1, 7, 21", "8, 2, 100", "0, 12, 30", "54, 30, 200"})
  void tangoIsSymmetric(long b, long c, long n) {
    Interval one = Tango.interval(b, c, n, 0.95);
    Interval other = Tango.interval(c, b, n, 0.95);
    assertThat(one.lo()).isCloseTo(-other.hi(), within(1e-9));
    assertThat(one.hi()).isCloseTo(-other.lo(), within(1e-9));
    double estimate = (double) (b - c) / n;
    assertThat(one.lo()).isLessThan(estimate);
    assertThat(one.hi()).isGreaterThan(estimate);
  }

  /**
   * Fagerland, Lydersen, Laake, BMC Medical Research Methodology 13:91 (2013), table 1 (airway
   * hyper-responsiveness: 1 against 7): mid-p 0.0391.
   */
  @Test
  void mcNemarMidPIsFagerlandsExample() {
    assertThat(McNemar.midP(1, 7)).isCloseTo(0.0391, within(5e-5));
    assertThat(McNemar.midP(7, 1)).isCloseTo(0.0391, within(5e-5));
    assertThat(McNemar.midP(0, 0)).isEqualTo(1);
  }

  /** Worked by hand: 3 * .01, max(.03, 2 * .02), max(.04, .03). */
  @Test
  void holmIsWorkedByHand() {
    assertThat(Holm.adjust(new double[] {0.03, 0.01, 0.02}))
        .containsExactly(new double[] {0.04, 0.03, 0.04}, within(1e-12));
  }

  /** Abramowitz and Stegun, tables 26.5 and 26.10. */
  @Test
  void quantilesAreTheTables() {
    assertThat(Quantile.normal(0.975)).isCloseTo(1.959964, within(1e-6));
    assertThat(Quantile.t(0.975, 10)).isCloseTo(2.228, within(5e-4));
    assertThat(Quantile.normalBelow(1)).isCloseTo(0.841345, within(1e-6));
  }

  /**
   * Means of 100 exponential draws are skewed: of 400 intervals at 95%, 380 would hold the mean 1
   * if the promise were kept exactly; bounds are four standard errors of that count, less half a
   * point that BCa falls short at this n.
   */
  @Test
  void bcaHoldsItsPromiseOnSkewedMeans() {
    var random = new SplittableRandom(7);
    int held = 0;
    for (int trial = 0; trial < 400; trial++) {
      double[][] units = new double[100][];
      for (int u = 0; u < units.length; u++) {
        units[u] = new double[] {-Math.log(1 - random.nextDouble()), 1};
      }
      Interval interval =
          Bootstrap.intervals(
              units,
              1,
              (t, v) -> v[0] = t[0] / t[1],
              Bootstrap.Kind.BCA,
              500,
              0.95,
              trial,
              () -> false)[0];
      held += interval.lo() <= 1 && 1 <= interval.hi() ? 1 : 0;
    }
    assertThat(held).isBetween(361, 395);
  }

  @Test
  void theBootstrapIsSeededAndCanBeCancelled() {
    double[][] units = {{1, 1}, {2, 1}, {5, 1}, {3, 1}};
    Bootstrap.Statistics mean = (t, v) -> v[0] = t[0] / t[1];
    var percentile = Bootstrap.Kind.PERCENTILE;
    var one = Bootstrap.intervals(units, 1, mean, percentile, 200, 0.9, 3, () -> false);
    var two = Bootstrap.intervals(units, 1, mean, percentile, 200, 0.9, 3, () -> false);
    assertThat(one).isEqualTo(two);
    assertThat(Bootstrap.intervals(units, 1, mean, percentile, 200, 0.9, 3, () -> true)).isNull();
  }
}
