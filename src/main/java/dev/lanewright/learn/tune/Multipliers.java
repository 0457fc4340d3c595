package dev.lanewright.learn.tune;

import java.util.Arrays;

/**
 * Prices of the resources under which the cheapest options, taken group by group, bound the best
 * cost from below (Lagrangian relaxation; Fisher 1981). For one resource the best price is found by
 * bisection, for several by turns.
 */
final class Multipliers {
  private static final int HALVINGS = 100;
  private static final int TURNS = 12;

  private final Choices problem;
  private final double[] price;

  private Multipliers(Choices problem) {
    this.problem = problem;
    this.price = new double[problem.resources()];
  }

  /** Prices by resource, 0 or above. */
  static double[] of(Choices problem) {
    var search = new Multipliers(problem);
    int turns = problem.resources() == 1 ? 1 : TURNS;
    for (int turn = 0; turn < turns; turn++) {
      double[] before = search.price.clone();
      for (int k = 0; k < problem.resources(); k++) {
        search.price[k] = search.best(k);
      }
      if (Arrays.equals(before, search.price)) {
        break;
      }
    }
    return search.price;
  }

  /** Option of least price per group; of equals the one with more of the resource. */
  static int[] cheapest(Choices problem, double[] price, int favoured) {
    int[] chosen = new int[problem.groups()];
    for (int g = 0; g < chosen.length; g++) {
      int best = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int o = 0; o < problem.cost()[g].length; o++) {
        double at = reduced(problem, price, g, o);
        boolean more =
            best >= 0
                && at == least
                && favoured >= 0
                && problem.resource()[favoured][g][o] > problem.resource()[favoured][g][best];
        if (at < least || more) {
          best = o;
          least = at;
        }
      }
      chosen[g] = Math.max(best, 0);
    }
    return chosen;
  }

  /** Cost of an option less the worth of its resources. */
  static double reduced(Choices problem, double[] price, int g, int o) {
    double at = problem.cost()[g][o];
    for (int k = 0; k < price.length; k++) {
      at -= price[k] * problem.resource()[k][g][o];
    }
    return at;
  }

  /** The price of one resource at which the bound is highest, the others as they are. */
  private double best(int k) {
    price[k] = 0;
    if (met(k)) {
      return 0;
    }
    double high = 1;
    for (int i = 0; i < HALVINGS && !met(k, high); i++) {
      high *= 4;
    }
    double low = 0;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (met(k, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private boolean met(int k, double at) {
    price[k] = at;
    return met(k);
  }

  private boolean met(int k) {
    return problem.resource(k, cheapest(problem, price, k)) >= problem.need()[k];
  }
}
