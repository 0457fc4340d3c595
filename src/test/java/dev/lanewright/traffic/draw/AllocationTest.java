package dev.lanewright.traffic.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AllocationTest {
  @Test
  void isProportionalWithALeast() {
    assertThat(Allocation.of(new long[] {900, 90, 10}, 100, 0)).containsExactly(90, 9, 1);
    assertThat(Allocation.of(new long[] {900, 90, 10}, 100, 5)).containsExactly(86, 9, 5);
    assertThat(Allocation.of(new long[] {1_000_000, 3, 0}, 50, 5)).containsExactly(47, 3, 0);
    assertThat(Allocation.of(new long[] {4, 4}, 100, 5)).containsExactly(4, 4);
    assertThat(Allocation.of(new long[0], 100, 5)).isEmpty();
  }

  @Test
  void keepsItsBoundsOnRandomStrata() {
    var random = new SplittableRandom(3);
    for (int trial = 0; trial < 500; trial++) {
      long[] sizes = new long[1 + random.nextInt(40)];
      Arrays.setAll(sizes, i -> (long) Math.pow(10, random.nextDouble() * 6));
      int samples = 1 + random.nextInt(3_000);
      int least = random.nextInt(10);
      int[] given = Allocation.of(sizes, samples, least);
      long all = Arrays.stream(sizes).sum();
      assertThat(Arrays.stream(given).sum()).isEqualTo((int) Math.min(all, samples));
      int floor = Math.min(least, (int) Math.min(all, samples) / sizes.length);
      for (int i = 0; i < given.length; i++) {
        assertThat((long) given[i]).isBetween(Math.min(sizes[i], floor), sizes[i]);
      }
    }
  }
}
