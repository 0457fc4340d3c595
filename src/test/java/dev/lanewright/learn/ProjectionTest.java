package dev.lanewright.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Principal components against vectors whose components are known by construction. */
class ProjectionTest {
  @Test
  void findsThePlaneThatVectorsWereMadeIn() {
    // Along e0+e1 with variance 4, along e2 with variance 1, nothing else.
    var random = new Random(3);
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      double a = 2 * random.nextGaussian();
      double b = random.nextGaussian();
      rows.add(
          new float[] {
            (float) (a / Math.sqrt(2)), (float) (a / Math.sqrt(2)), (float) (5 + b), 7, 0
          });
    }
    Projection map = Projection.of(rows);
    double half = Math.sqrt(0.5);
    assertThat(map.axes()[0]).containsExactly(new double[] {half, half, 0, 0, 0}, within(0.02));
    assertThat(map.axes()[1]).containsExactly(new double[] {0, 0, 1, 0, 0}, within(0.02));
    assertThat(map.explained()[0]).isCloseTo(0.8, within(0.02));
    assertThat(map.explained()[0] + map.explained()[1]).isCloseTo(1, within(1e-6));
    double[] at = map.place(new float[] {1, 1, 5, 7, 0});
    assertThat(at[0]).isCloseTo(Math.sqrt(2), within(0.1));
  }

  @Test
  void equalVectorsAllLieInTheMiddle() {
    Projection map = Projection.of(List.of(new float[] {1, 2}, new float[] {1, 2}));
    assertThat(map.place(new float[] {1, 2})).containsExactly(0, 0);
    assertThat(map.explained()).containsExactly(0, 0);
  }
}
