package dev.lanewright.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The non-decreasing convex hull of points of (cost, quality): what mixing them at random can reach
 * (RouterBench's zero router).
 *
 * @param costs ascending USD per request
 * @param qualities quality at each, non-decreasing, of falling slope
 */
public record Hull(double[] costs, double[] qualities) {

  /** The hull of the points; those with a missing cost or quality are left out. */
  public static Hull of(double[] costs, double[] qualities) {
    int[] order =
        IntStream.range(0, costs.length)
            .filter(i -> !Double.isNaN(costs[i]) && !Double.isNaN(qualities[i]))
            .boxed()
            .sorted(
                (a, b) ->
                    costs[a] != costs[b]
                        ? Double.compare(costs[a], costs[b])
                        : Double.compare(qualities[b], qualities[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] x = new double[order.length];
    double[] y = new double[order.length];
    int size = 0;
    for (int i : order) {
      if (size > 0 && qualities[i] <= y[size - 1]) {
        continue;
      }
      while (size > 1
          && (y[size - 1] - y[size - 2]) * (costs[i] - x[size - 2])
              <= (qualities[i] - y[size - 2]) * (x[size - 1] - x[size - 2])) {
        size--;
      }
      x[size] = costs[i];
      y[size++] = qualities[i];
    }
    return new Hull(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
  }

  /** USD at which the hull reaches a quality; NaN where it never does. */
  public double costAt(double quality) {
    for (int i = 0; i < costs.length; i++) {
      if (qualities[i] >= quality) {
        double below = i == 0 ? quality : qualities[i - 1];
        return i == 0
            ? costs[0]
            : costs[i - 1] + (costs[i] - costs[i - 1]) * (quality - below) / (qualities[i] - below);
      }
    }
    return Double.NaN;
  }

  /**
   * Average improvement in quality (RouterBench): area under the hull, extended flat to both ends
   * of the cost range, divided by the range. NaN for an empty hull; the best quality for no range.
   */
  public double aiq(double from, double to) {
    if (costs.length == 0) {
      return Double.NaN;
    }
    int last = costs.length - 1;
    if (!(to > from)) {
      return qualities[last];
    }
    double area = qualities[0] * Math.max(0, costs[0] - from);
    for (int i = 0; i < last; i++) {
      area += (costs[i + 1] - costs[i]) * (qualities[i] + qualities[i + 1]) / 2;
    }
    area += qualities[last] * Math.max(0, to - costs[last]);
    return area / (to - from);
  }
}
