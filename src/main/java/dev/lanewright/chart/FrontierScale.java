package dev.lanewright.chart;

import dev.lanewright.engine.Curve;
import dev.lanewright.engine.Reference;
import java.util.DoubleSummaryStatistics;

/**
 * The window of a frontier chart: holds every point and line with some air.
 *
 * @param priced whether X is money (per 1,000 requests) or a share
 */
record FrontierScale(double x0, double x1, double y0, double y1, boolean priced) {
  /** Below this span differences are noise, and looking closer would make much of them. */
  private static final double LEAST_SPAN = 0.06;

  static FrontierScale of(FrontierInput input) {
    boolean priced = priced(input);
    var xs = new DoubleSummaryStatistics();
    var ys = new DoubleSummaryStatistics();
    Curve c = input.curve();
    if (c != null) {
      for (int i = 0; i < c.cost().length; i++) {
        accept(xs, priced ? FrontierChart.x(c.cost()[i]) : c.topShare()[i]);
        accept(ys, c.lo()[i]);
        accept(ys, c.hi()[i]);
        accept(ys, c.quality()[i]);
      }
    }
    for (Reference r : input.references()) {
      accept(ys, r.quality());
      if (priced) {
        accept(xs, FrontierChart.x(r.cost()));
      }
      for (int i = 0; i < r.costs().length; i++) {
        if (priced) {
          accept(xs, FrontierChart.x(r.costs()[i]));
        }
        accept(ys, r.qualities()[i]);
      }
    }
    if (ys.getCount() == 0) {
      return new FrontierScale(0, 1, 0, 1, priced);
    }
    double span = Math.max(LEAST_SPAN, ys.getMax() - ys.getMin());
    double air = Math.max(0.01, 0.1 * span) + (span - (ys.getMax() - ys.getMin())) / 2;
    double x1 = !priced ? 1.015 : xs.getCount() == 0 || xs.getMax() <= 0 ? 1 : xs.getMax() * 1.1;
    return new FrontierScale(
        priced ? -0.015 * x1 : -0.015,
        x1,
        Math.max(0, ys.getMin() - air),
        // Room above 100% for the label of a point that stands there.
        Math.min(1 + 0.09 * span, ys.getMax() + 1.6 * air),
        priced);
  }

  /** Whether the curve runs over less than a fifth of the width. */
  boolean isShort(Curve curve) {
    int last = curve.cost().length - 1;
    return last >= 0 && Math.abs(curveX(curve, last) - curveX(curve, 0)) < 0.2 * (x1 - x0);
  }

  double curveX(Curve curve, int i) {
    return priced ? FrontierChart.x(curve.cost()[i]) : curve.topShare()[i];
  }

  /** X of a reference: without prices only the two ends of the ladder have one. */
  double x(Reference r) {
    if (priced) {
      return FrontierChart.x(r.cost());
    }
    return switch (r.kind()) {
      case ALL_CHEAP -> 0;
      case ALL_STRONG -> 1;
      default -> Double.NaN;
    };
  }

  private static boolean priced(FrontierInput input) {
    Curve c = input.curve();
    if (c == null) {
      return input.references().stream().anyMatch(r -> Double.isFinite(r.cost()));
    }
    for (double cost : c.cost()) {
      if (Double.isFinite(cost)) {
        return true;
      }
    }
    return false;
  }

  private static void accept(DoubleSummaryStatistics to, double value) {
    if (Double.isFinite(value)) {
      to.accept(value);
    }
  }
}
