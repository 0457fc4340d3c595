package dev.lanewright.learn.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Solves {@link Choices}: resource prices give a lower bound and a first choice, options that the
 * bound excludes are dropped, and the rest is searched group by group over states that no other
 * state beats (branch and bound with dominance; Dudzinski and Walukiewicz 1987).
 */
final class MultipleChoice {
  private static final int MOST_STATES = 200_000;
  private static final int COMPARED = 1_500;

  private final Choices problem;
  private final BooleanSupplier stop;
  private double[] price = {};
  private double bound;
  private double[][] penalty = {};
  private boolean exact = true;

  private MultipleChoice(Choices problem, BooleanSupplier stop) {
    this.problem = problem;
    this.stop = stop;
  }

  /**
   * A solution.
   *
   * @param chosen option by group
   * @param cost its cost
   * @param bound no choice that meets the needs costs less than this
   * @param exact whether no better choice exists; else the search was cut short
   */
  record Solution(int[] chosen, double cost, double bound, boolean exact) {}

  /** The best choice, or empty where none meets every need. */
  static Optional<Solution> solve(Choices problem, BooleanSupplier stop) {
    return new MultipleChoice(problem, stop).solve();
  }

  private Optional<Solution> solve() {
    for (int k = 0; k < problem.resources(); k++) {
      if (problem.resource(k, most(k)) < problem.need()[k] - Choices.slack(problem.need()[k])) {
        return Optional.empty();
      }
    }
    price = Multipliers.of(problem);
    int[] cheapest = Multipliers.cheapest(problem, price, 0);
    bound = 0;
    for (int k = 0; k < price.length; k++) {
      bound += price[k] * problem.need()[k];
    }
    penalty = new double[problem.groups()][];
    for (int g = 0; g < problem.groups(); g++) {
      double least = Multipliers.reduced(problem, price, g, cheapest[g]);
      bound += least;
      penalty[g] = new double[problem.cost()[g].length];
      for (int o = 0; o < penalty[g].length; o++) {
        penalty[g][o] = Math.max(0, Multipliers.reduced(problem, price, g, o) - least);
      }
    }
    Optional<int[]> first = Repair.feasible(problem, cheapest);
    double limit = first.map(problem::cost).orElse(Double.POSITIVE_INFINITY);
    int[] found = search(limit);
    int[] best = found.length == 0 ? first.orElse(found) : found;
    if (best.length == 0) {
      return Optional.empty();
    }
    double cost = problem.cost(best);
    return Optional.of(new Solution(best, cost, exact ? cost : Math.min(bound, cost), exact));
  }

  /** The option of each group with most of a resource. */
  private int[] most(int k) {
    return IntStream.range(0, problem.groups())
        .map(
            g -> {
              int best = 0;
              for (int o = 0; o < problem.cost()[g].length; o++) {
                boolean better =
                    !problem.allowed(g, best)
                        || problem.resource()[k][g][o] > problem.resource()[k][g][best];
                if (problem.allowed(g, o) && better) {
                  best = o;
                }
              }
              return best;
            })
        .toArray();
  }

  /** Sums after some groups; the choice is read off the chain. */
  private record State(double penalty, double cost, double[] have, int option, State before) {}

  /** A choice below the limit, empty where there is none. */
  private int[] search(double limit) {
    int n = problem.groups();
    Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
    // Groups with the most at stake first: their options are excluded soonest.
    Arrays.sort(order, (a, b) -> Double.compare(spread(b), spread(a)));
    double[][] rest = suffix(order);
    @SuppressWarnings("NullAway") // the chain ends here
    State start = new State(0, 0, new double[problem.resources()], -1, null);
    List<State> states = List.of(start);
    double allowed = limit - bound + Choices.slack(limit);
    for (int at = 0; at < n; at++) {
      int g = order[at];
      List<State> next = new ArrayList<>();
      for (State s : states) {
        for (int o = 0; o < penalty[g].length; o++) {
          double p = s.penalty + penalty[g][o];
          if (problem.allowed(g, o) && p <= allowed && reaches(s, g, o, rest[at + 1])) {
            next.add(extended(s, p, g, o));
          }
        }
      }
      states = Dominance.unbeaten(next, COMPARED);
      if (states.size() > MOST_STATES || stop.getAsBoolean()) {
        exact = false;
        states =
            states.stream()
                .sorted((a, b) -> Double.compare(a.penalty, b.penalty))
                .limit(stop.getAsBoolean() ? 1 : MOST_STATES / 4)
                .toList();
      }
    }
    return states.stream()
        .min((a, b) -> Double.compare(a.cost, b.cost))
        .map(s -> chosen(s, order))
        .orElse(new int[0]);
  }

  private double spread(int g) {
    return Arrays.stream(penalty[g]).filter(p -> p < Double.POSITIVE_INFINITY).max().orElse(0);
  }

  private State extended(State s, double p, int g, int o) {
    double[] have = s.have.clone();
    for (int k = 0; k < have.length; k++) {
      have[k] += problem.resource()[k][g][o];
    }
    return new State(p, s.cost + problem.cost()[g][o], have, o, s);
  }

  /** Whether the needs can still be met. */
  private boolean reaches(State s, int g, int o, double[] rest) {
    for (int k = 0; k < rest.length; k++) {
      double most = s.have[k] + problem.resource()[k][g][o] + rest[k];
      if (most < problem.need()[k] - Choices.slack(problem.need()[k])) {
        return false;
      }
    }
    return true;
  }

  /** Most of each resource that the groups from a place on can give. */
  private double[][] suffix(Integer[] order) {
    double[][] rest = new double[order.length + 1][problem.resources()];
    for (int k = 0; k < problem.resources(); k++) {
      int[] most = most(k);
      for (int at = order.length - 1; at >= 0; at--) {
        int g = order[at];
        rest[at][k] = rest[at + 1][k] + problem.resource()[k][g][most[g]];
      }
    }
    return rest;
  }

  private static int[] chosen(State last, Integer[] order) {
    int[] chosen = new int[order.length];
    State s = last;
    for (int at = order.length - 1; at >= 0; at--) {
      chosen[order[at]] = s.option;
      s = s.before;
    }
    return chosen;
  }

  /** Drops states that another one beats: not dearer, and with as much of everything. */
  private static final class Dominance {
    private Dominance() {}

    static List<State> unbeaten(List<State> states, int compared) {
      List<State> sorted = new ArrayList<>(states);
      sorted.sort(
          (a, b) -> {
            int byCost = Double.compare(a.cost, b.cost);
            return byCost != 0 ? byCost : Double.compare(first(b), first(a));
          });
      List<State> kept = new ArrayList<>();
      double most = Double.NEGATIVE_INFINITY;
      for (State s : sorted) {
        if (s.have.length <= 1) {
          double have = first(s);
          if (kept.isEmpty() || have > most) {
            kept.add(s);
            most = have;
          }
        } else if (kept.size() > compared || kept.stream().noneMatch(k -> beats(k, s))) {
          kept.add(s);
        }
      }
      return kept;
    }

    private static double first(State s) {
      return s.have.length == 0 ? 0 : s.have[0];
    }

    private static boolean beats(State a, State b) {
      for (int k = 0; k < a.have.length; k++) {
        if (a.have[k] < b.have[k]) {
          return false;
        }
      }
      return true;
    }
  }
}
