package dev.lanewright.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LengthBinsTest {
  @Test
  void everyKnownLengthIsCountedOnceInRoundBins() {
    var random = new Random(7);
    for (int round = 0; round < 200; round++) {
      double[] lengths = new double[random.nextInt(1, 500)];
      int unknown = 0;
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] =
            random.nextInt(20) == 0 ? Double.NaN : Math.floor(Math.exp(random.nextDouble() * 12));
        unknown += Double.isNaN(lengths[i]) ? 1 : 0;
      }
      LengthBins bins = LengthBins.of(lengths);
      assertThat(Arrays.stream(bins.counts()).sum()).isEqualTo(lengths.length - unknown);
      assertThat(bins.edges()).hasSize(bins.counts().length + 1).isSorted();
      assertThat(bins.counts().length).isBetween(1, 40);
    }
  }

  @Test
  void oneGiantDoesNotFlattenTheRest() {
    double[] lengths = new double[1000];
    Arrays.setAll(lengths, i -> i % 100);
    lengths[0] = 1e9;
    assertThat(LengthBins.of(lengths).counts().length).isGreaterThan(15);
  }
}
