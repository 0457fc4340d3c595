package dev.lanewright.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Widths of columns by the room there is. */
class WidthsTest {
  private static final double[] WANTED = {160, 60, 80};
  private static final double[] LEAST = {80, 53, 70};

  @Test
  void spareRoomIsSharedOrGoesToTheFirst() {
    assertThat(Widths.of(WANTED, LEAST, 600, false)).containsExactly(320, 120, 160);
    assertThat(Widths.of(WANTED, LEAST, 600, true)).containsExactly(460, 60, 80);
  }

  @Test
  void whereRoomIsShortEachGivesWhatItCan() {
    assertThat(Widths.of(WANTED, LEAST, 251.5, false)).containsExactly(120, 56, 75);
    assertThat(Widths.of(WANTED, LEAST, 100, true)).containsExactly(80, 53, 70);
  }

  @Test
  void theyFillTheRoomAndNoneIsUnderItsLeast() {
    var random = new SplittableRandom(3);
    for (int k = 0; k < 500; k++) {
      double[] least = random.doubles(6, 10, 80).toArray();
      double[] wanted = Arrays.stream(least).map(l -> l + random.nextDouble(60)).toArray();
      double room = random.nextDouble(Arrays.stream(least).sum(), 2000);
      double[] widths = Widths.of(wanted, least, room, random.nextBoolean());
      assertThat(Arrays.stream(widths).sum()).isBetween(room - 1, room);
      for (int i = 0; i < widths.length; i++) {
        assertThat(widths[i]).isGreaterThan(least[i] - 1);
      }
    }
  }
}
