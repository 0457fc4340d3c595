package dev.lanewright.traffic.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.traffic.Hash64;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SketchesTest {
  @Test
  void quantilesAreOffByOnePercentAtMost() {
    var random = new SplittableRandom(5);
    double[] values = new double[20_000];
    Arrays.setAll(values, i -> Math.exp(random.nextGaussian() * 2 + 5));
    var bins = new LogBins();
    for (double v : values) {
      bins.add(LogBins.bin(v));
    }
    bins.add(LogBins.bin(Double.NaN));
    Arrays.sort(values);
    assertThat(bins.n()).isEqualTo(values.length);
    for (double q : new double[] {0.01, 0.5, 0.95, 0.99, 1}) {
      double exact = values[(int) Math.ceil(q * values.length) - 1];
      assertThat(bins.quantile(q)).isCloseTo(exact, within(0.0101 * exact));
    }
    assertThat(new LogBins().quantile(0.5)).isNaN();
  }

  @Test
  void countsAreExactBelowTheBoundAndCloseAbove() {
    var exact = new DistinctCounts(10_000);
    var bounded = new DistinctCounts(10_000);
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 5_000; i++) {
        exact.add(Hash64.mix(i));
      }
      for (int i = 0; i < 200_000; i++) {
        bounded.add(Hash64.mix(i));
      }
    }
    assertThat(exact.exact()).isTrue();
    assertThat(exact.distinct()).isEqualTo(5_000);
    assertThat(exact.total()).isEqualTo(15_000);
    assertThat(exact.timesMet().quantile(0.5)).isCloseTo(3, within(0.03));
    assertThat(bounded.exact()).isFalse();
    // Some 6,000 to 10,000 keys kept: a standard error of at most 1.6%; five of them.
    assertThat((double) bounded.distinct()).isCloseTo(200_000, within(16_000.0));
    assertThat(bounded.total()).isEqualTo(600_000);
    assertThat(bounded.timesMet().quantile(0.5)).isCloseTo(3, within(0.03));
  }

  @Test
  void tellsGreetings() {
    assertThat(SmallTalk.is("Hello there!")).isTrue();
    assertThat(SmallTalk.is("thanks a lot :)")).isTrue();
    assertThat(SmallTalk.is("Guten Morgen, danke")).isTrue();
    assertThat(SmallTalk.is("hello, my invoice is wrong")).isFalse();
    assertThat(SmallTalk.is("hi 5")).isFalse();
    assertThat(SmallTalk.is("?!")).isFalse();
    assertThat(SmallTalk.is("hi ".repeat(40))).isFalse();
  }
}
