package dev.lanewright.engine;

import java.util.Arrays;

/**
 * The best that a policy's tiers could do at each budget, knowing every grade: per sample the hull
 * of its tiers' (cost, quality), the steps of all samples taken by falling gain per dollar.
 *
 * @param n samples graded and priced at every tier
 * @param costs ascending mean USD per request
 * @param qualities mean quality at each
 */
record OracleCurve(long n, double[] costs, double[] qualities) {
  private static final int POINTS = 100;

  static OracleCurve of(Run run, Weights weights) {
    EvalTable table = run.table();
    int tiers = run.policy().tiers().size();
    ModelColumns[] models = new ModelColumns[tiers];
    for (int t = 0; t < tiers; t++) {
      ModelColumns m = table.model(run.policy().tiers().get(t).model());
      if (m == null) {
        return new OracleCurve(0, new double[0], new double[0]);
      }
      models[t] = m;
    }
    return new Builder(table, weights, models).build();
  }

  /** Collects the steps and walks them. */
  private static final class Builder {
    private final EvalTable table;
    private final Weights weights;
    private final ModelColumns[] models;
    private final double[] x;
    private final double[] y;
    private long n;
    private int steps;
    private long[] order = new long[1024];
    private double[] gain = new double[1024];
    private double[] price = new double[1024];
    private double costWeight;
    private double qualityWeight;
    private double cost;
    private double quality;

    Builder(EvalTable table, Weights weights, ModelColumns[] models) {
      this.table = table;
      this.weights = weights;
      this.models = models;
      this.x = new double[models.length];
      this.y = new double[models.length];
    }

    OracleCurve build() {
      for (int i = 0; i < table.n(); i++) {
        if (weights.sees(table, i) && complete(i)) {
          sample(i);
        }
      }
      if (n == 0 || !(costWeight > 0) || !(qualityWeight > 0)) {
        return new OracleCurve(0, new double[0], new double[0]);
      }
      return walk();
    }

    private boolean complete(int i) {
      for (ModelColumns m : models) {
        if (Float.isNaN(m.quality()[i]) || Double.isNaN(m.costUsd()[i])) {
          return false;
        }
      }
      return true;
    }

    private void sample(int i) {
      double w = weights.traffic()[table.category()[i]];
      double v = w * weights.importance()[table.category()[i]];
      n++;
      costWeight += w;
      qualityWeight += v;
      int size = hull(i);
      cost += w * x[0];
      quality += v * y[0];
      for (int k = 1; k < size; k++) {
        step(w * (x[k] - x[k - 1]), v * (y[k] - y[k - 1]));
      }
    }

    /** Hull of the sample's tiers in x and y, from its cheapest; returns its size. */
    private int hull(int i) {
      double[] costs = new double[models.length];
      double[] qs = new double[models.length];
      for (int t = 0; t < models.length; t++) {
        costs[t] = models[t].costUsd()[i];
        qs[t] = models[t].quality()[i];
      }
      Hull hull = Hull.of(costs, qs);
      System.arraycopy(hull.costs(), 0, x, 0, hull.costs().length);
      System.arraycopy(hull.qualities(), 0, y, 0, hull.costs().length);
      return hull.costs().length;
    }

    private void step(double dearer, double better) {
      if (steps == order.length) {
        order = Arrays.copyOf(order, steps * 2);
        gain = Arrays.copyOf(gain, steps * 2);
        price = Arrays.copyOf(price, steps * 2);
      }
      gain[steps] = better;
      price[steps] = dearer;
      float slope = (float) (better / dearer);
      order[steps] = (long) (Integer.MAX_VALUE - Float.floatToRawIntBits(slope)) << 32 | steps;
      steps++;
    }

    private OracleCurve walk() {
      Arrays.sort(order, 0, steps);
      double[] costs = new double[POINTS + 1];
      double[] qualities = new double[POINTS + 1];
      int taken = 0;
      for (int p = 0; p <= POINTS; p++) {
        int until = (int) ((long) steps * p / POINTS);
        for (; taken < until; taken++) {
          int k = (int) order[taken];
          cost += price[k];
          quality += gain[k];
        }
        costs[p] = cost / costWeight;
        qualities[p] = quality / qualityWeight;
      }
      return new OracleCurve(n, costs, qualities);
    }
  }
}
