package dev.lanewright.traffic.draw;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How many samples each stratum gives. */
public final class Allocation {
  private static final int HALVINGS = 100;

  private Allocation() {}

  /**
   * In proportion to size, but at least {@code least} from each where it has them and the total
   * allows it, and never more than a stratum has. What rounding leaves goes to the largest
   * remainders.
   *
   * @param sizes of the strata
   * @param samples wanted together
   * @return one number per stratum; their sum is the lesser of {@code samples} and all sizes
   */
  public static int[] of(long[] sizes, int samples, int least) {
    int total = (int) Math.min(samples, Arrays.stream(sizes).sum());
    int floor = Math.min(least, total / Math.max(1, sizes.length));
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double sum = 0;
      for (long size : sizes) {
        sum += exact(size, middle, floor);
      }
      if (sum < total) {
        low = middle;
      } else {
        high = middle;
      }
    }
    int[] given = new int[sizes.length];
    double[] remainder = new double[sizes.length];
    int left = total;
    for (int i = 0; i < sizes.length; i++) {
      double exact = exact(sizes[i], low, floor);
      given[i] = (int) Math.floor(exact);
      remainder[i] = exact - given[i];
      left -= given[i];
    }
    int[] order =
        IntStream.range(0, sizes.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> remainder[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    for (int round = 0; left > 0 && round <= 1; round++) {
      for (int i : order) {
        if (left > 0 && given[i] < sizes[i]) {
          given[i]++;
          left--;
        }
      }
    }
    return given;
  }

  private static double exact(long size, double share, int floor) {
    return Math.min(size, Math.max(Math.min(size, floor), size * share));
  }
}
