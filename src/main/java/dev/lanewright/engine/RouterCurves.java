package dev.lanewright.engine;

import dev.lanewright.engine.RouterCurve.Edges;
import dev.lanewright.engine.RouterCurve.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Computes a {@link RouterCurve} from samples sorted by score and sums over the sorted order. */
final class RouterCurves {
  private final int n;
  private final double[] sorted;
  private final double[] quality;
  private final double[] cost;
  private final Point weak;
  private final Point strong;
  private final Point oracle;

  RouterCurves(double[] score, float[] weakQ, float[] strongQ, double[] weakC, double[] strongC) {
    int[] kept = new int[score.length];
    int count = 0;
    for (int i = 0; i < score.length; i++) {
      if (!Double.isNaN(score[i]) && !Float.isNaN(weakQ[i]) && !Float.isNaN(strongQ[i])) {
        kept[count++] = i;
      }
    }
    n = count;
    Integer[] order = new Integer[n];
    Arrays.setAll(order, k -> kept[k]);
    Arrays.sort(order, (a, b) -> Double.compare(score[a], score[b]));
    sorted = new double[n];
    // Means when the first k of the order go to the weak model and the rest to the strong one.
    quality = new double[n + 1];
    cost = new double[n + 1];
    double best = 0;
    double bestCost = 0;
    double strongShare = 0;
    for (int k = 0; k < n; k++) {
      int i = order[k];
      sorted[k] = score[i];
      quality[0] += strongQ[i];
      cost[0] += strongC[i];
      boolean needsStrong = strongQ[i] > weakQ[i];
      best += needsStrong ? strongQ[i] : weakQ[i];
      bestCost += needsStrong ? strongC[i] : weakC[i];
      strongShare += needsStrong ? 1 : 0;
    }
    for (int k = 0; k < n; k++) {
      int i = order[k];
      quality[k + 1] = quality[k] + weakQ[i] - strongQ[i];
      cost[k + 1] = cost[k] + weakC[i] - strongC[i];
    }
    for (int k = 0; k <= n; k++) {
      quality[k] /= n;
      cost[k] /= n;
    }
    weak = new Point(Double.NaN, 0, quality[n], cost[n]);
    strong = new Point(Double.NaN, 1, quality[0], cost[0]);
    oracle = new Point(Double.NaN, strongShare / n, best / n, bestCost / n);
  }

  RouterCurve curve(Edges edges) {
    List<Point> points = new ArrayList<>();
    double[] thresholds = n == 0 ? new double[0] : thresholds(edges);
    for (int e = 0; e < thresholds.length; e++) {
      int below = below(thresholds[e], e == thresholds.length - 1);
      points.add(new Point(thresholds[e], (double) (n - below) / n, quality[below], cost[below]));
    }
    double[] costs = points.stream().mapToDouble(Point::cost).toArray();
    double[] qualities = points.stream().mapToDouble(Point::quality).toArray();
    var hull = Hull.of(costs, qualities);
    return new RouterCurve(
        List.copyOf(points),
        apgr(points),
        cpt(points, 0.2),
        cpt(points, 0.5),
        cpt(points, 0.8),
        hull.aiq(
            Arrays.stream(costs).min().orElse(Double.NaN),
            Arrays.stream(costs).max().orElse(Double.NaN)),
        weak,
        strong,
        oracle);
  }

  /** Ascending; the last is tried with "above" instead of "at or above". */
  private double[] thresholds(Edges edges) {
    if (edges == Edges.ALL) {
      double[] distinct = Arrays.stream(sorted).distinct().toArray();
      double[] all = Arrays.copyOf(distinct, distinct.length + 1);
      all[distinct.length] = sorted[n - 1];
      return all;
    }
    double[] deciles = new double[11];
    for (int d = 0; d <= 10; d++) {
      double at = (n - 1) * (d / 10.0);
      int k = (int) at;
      double next = sorted[Math.min(k + 1, n - 1)];
      deciles[d] = sorted[k] + (next - sorted[k]) * (at - k);
    }
    return deciles;
  }

  /** Samples that stay weak at the threshold. */
  private int below(double threshold, boolean last) {
    int lo = 0;
    int hi = n;
    while (lo < hi) {
      int mid = (lo + hi) >>> 1;
      if (last ? sorted[mid] <= threshold : sorted[mid] < threshold) {
        lo = mid + 1;
      } else {
        hi = mid;
      }
    }
    return lo;
  }

  /** Trapezoid rule over the strong shares achieved. */
  private double apgr(List<Point> points) {
    double area = 0;
    double width = 0;
    for (int i = points.size() - 1; i > 0; i--) {
      Point a = points.get(i);
      Point b = points.get(i - 1);
      double w = b.strongShare() - a.strongShare();
      width += w;
      area += w * ((a.quality() + b.quality()) / 2 - weak.quality());
    }
    return Economics.gapRecovered(
        width == 0 ? Double.NaN : area / width, 0, strong.quality() - weak.quality());
  }

  /** Where the polyline first reaches the share of the gap; NaN when never or without a gap. */
  private double cpt(List<Point> points, double share) {
    double wanted = weak.quality() + share * (strong.quality() - weak.quality());
    if (!(strong.quality() > weak.quality())) {
      return Double.NaN;
    }
    for (int i = points.size() - 1; i > 0; i--) {
      Point a = points.get(i);
      Point b = points.get(i - 1);
      if (a.quality() <= wanted && wanted <= b.quality() && b.quality() > a.quality()) {
        double part = (wanted - a.quality()) / (b.quality() - a.quality());
        return a.strongShare() + part * (b.strongShare() - a.strongShare());
      }
    }
    return Double.NaN;
  }
}
