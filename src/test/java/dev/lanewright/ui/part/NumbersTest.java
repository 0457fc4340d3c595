package dev.lanewright.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.Estimate;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void writesAsPeopleRead() {
    assertThat(Numbers.percent(0.79)).isEqualTo("79.0%");
    assertThat(Numbers.points(-0.0123)).isEqualTo("−1.2");
    assertThat(Numbers.points(0.071)).isEqualTo("+7.1");
    assertThat(Numbers.points(-0.0001)).isEqualTo("0.0");
    assertThat(Numbers.perThousand(0.00192)).isEqualTo("$1.92");
    assertThat(Numbers.signedMoney(-0.43)).isEqualTo("−$0.43");
    assertThat(Numbers.signedMoney(0.0031)).isEqualTo("+$0.0031");
    assertThat(Numbers.seconds(4100)).isEqualTo("4.1 s");
    assertThat(Numbers.relative(0.27, 1)).isEqualTo("−73%");
    assertThat(Numbers.plusMinus(new Estimate(0, 9, -0.006, 0.006))).isEqualTo(" ± 0.6");
  }

  @Test
  void unknownIsBlankNeverZero() {
    assertThat(Numbers.perThousand(Double.NaN)).isEqualTo(Numbers.NONE);
    assertThat(Numbers.percent(Double.NaN)).isEqualTo(Numbers.NONE);
    assertThat(Numbers.plusMinus(Estimate.exact(1, 1))).isEmpty();
  }

  @Test
  void almostFullIsNotFull() {
    assertThat(Numbers.wholePercent(0.9999)).isEqualTo("99.9%");
    assertThat(Numbers.wholePercent(1)).isEqualTo("100%");
  }
}
