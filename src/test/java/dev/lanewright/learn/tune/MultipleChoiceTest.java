package dev.lanewright.learn.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class MultipleChoiceTest {
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(71);

  @Test
  void findsWhatTryingEverythingFinds() {
    int solved = 0;
    for (int trial = 0; trial < 400; trial++) {
      Choices problem = random(1 + random.nextInt(6), 2 + random.nextInt(4), random.nextInt(4));
      Optional<MultipleChoice.Solution> found = MultipleChoice.solve(problem, () -> false);
      double best = tried(problem);
      assertThat(found.isPresent()).isEqualTo(best < Double.POSITIVE_INFINITY);
      if (found.isPresent()) {
        solved++;
        assertThat(found.get().exact()).isTrue();
        assertThat(problem.feasible(found.get().chosen())).isTrue();
        assertThat(found.get().cost()).isCloseTo(best, within(1e-9));
      }
    }
    assertThat(solved).isGreaterThan(150);
  }

  @Test
  void solves150IntentsAnd5TiersToTheEnd() {
    for (int trial = 0; trial < 5; trial++) {
      Choices problem = random(150, 5, 1);
      MultipleChoice.Solution found = MultipleChoice.solve(problem, () -> false).orElseThrow();
      assertThat(found.exact()).isTrue();
      assertThat(problem.feasible(found.chosen())).isTrue();
    }
  }

  /** Dearer options are better on the whole, as tiers are; ties and forbidden options occur. */
  private Choices random(int groups, int options, int resources) {
    double[][] cost = new double[groups][options];
    double[][][] resource = new double[resources][groups][options];
    double[] need = new double[resources];
    for (int g = 0; g < groups; g++) {
      for (int o = 0; o < options; o++) {
        cost[g][o] = Math.rint(100 * (o + random.nextDouble())) / 100;
        if (o > 0 && random.nextInt(12) == 0) {
          cost[g][o] = Double.POSITIVE_INFINITY;
        }
        for (int k = 0; k < resources; k++) {
          resource[k][g][o] = Math.rint(20 * (0.3 * o + random.nextDouble())) / 20;
        }
      }
    }
    for (int k = 0; k < resources; k++) {
      need[k] = groups * (0.4 + 0.25 * (options - 1) * random.nextDouble());
    }
    return new Choices(cost, resource, need);
  }

  private static double tried(Choices problem) {
    int[] chosen = new int[problem.groups()];
    double best = Double.POSITIVE_INFINITY;
    while (true) {
      boolean allowed = true;
      for (int g = 0; g < chosen.length; g++) {
        allowed &= problem.allowed(g, chosen[g]);
      }
      if (allowed && problem.feasible(chosen)) {
        best = Math.min(best, problem.cost(chosen));
      }
      int g = 0;
      while (g < chosen.length && ++chosen[g] == problem.cost()[g].length) {
        chosen[g++] = 0;
      }
      if (g == chosen.length || Arrays.stream(chosen).sum() == 0) {
        return best;
      }
    }
  }
}
