package dev.lanewright.learn.tune;

import java.util.Optional;

/** Makes a choice meet its needs by the moves that cost least for what they bring. */
final class Repair {
  private Repair() {}

  /** A choice near the given one that meets every need, or empty where the moves find none. */
  static Optional<int[]> feasible(Choices problem, int[] from) {
    int[] chosen = from.clone();
    int most = problem.groups() * 8 + 8;
    for (int step = 0; step < most; step++) {
      int short_ = shortest(problem, chosen);
      if (short_ < 0) {
        return Optional.of(trimmed(problem, chosen));
      }
      int[] move = bestMove(problem, chosen, short_);
      if (move.length == 0) {
        return Optional.empty();
      }
      chosen[move[0]] = move[1];
    }
    return Optional.empty();
  }

  /** The resource that misses most of its need, or -1. */
  private static int shortest(Choices problem, int[] chosen) {
    int worst = -1;
    double gap = 0;
    for (int k = 0; k < problem.resources(); k++) {
      double need = problem.need()[k];
      double missing = need - problem.resource(k, chosen) - Choices.slack(need);
      if (missing > gap) {
        gap = missing;
        worst = k;
      }
    }
    return worst;
  }

  private static int[] bestMove(Choices problem, int[] chosen, int k) {
    int[] best = {};
    double least = Double.POSITIVE_INFINITY;
    for (int g = 0; g < chosen.length; g++) {
      for (int o = 0; o < problem.cost()[g].length; o++) {
        double gain = problem.resource()[k][g][o] - problem.resource()[k][g][chosen[g]];
        if (gain > 0 && problem.allowed(g, o)) {
          double rate = (problem.cost()[g][o] - problem.cost()[g][chosen[g]]) / gain;
          if (rate < least) {
            least = rate;
            best = new int[] {g, o};
          }
        }
      }
    }
    return best;
  }

  /** Takes back what turned out not to be needed. */
  private static int[] trimmed(Choices problem, int[] chosen) {
    boolean better = true;
    while (better) {
      better = false;
      for (int g = 0; g < chosen.length; g++) {
        for (int o = 0; o < problem.cost()[g].length; o++) {
          int was = chosen[g];
          if (problem.allowed(g, o) && problem.cost()[g][o] < problem.cost()[g][was]) {
            chosen[g] = o;
            if (problem.feasible(chosen)) {
              better = true;
            } else {
              chosen[g] = was;
            }
          }
        }
      }
    }
    return chosen;
  }
}
