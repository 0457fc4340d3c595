package dev.lanewright.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Test;

class PairedExactTest {
  private static final double LEVEL = 0.05;

  /** No table beats one without a discordant pair, whose chance is (1 - margin)^n at most. */
  @Test
  void withoutADiscordantPairItIsThePowerOfOneMinusTheMargin() {
    for (int n : new int[] {20, 133, 149, 400}) {
      double margin = 0.02;
      double tables = Math.pow(1 - margin, n);
      assertThat(PairedExact.p(0, 0, n, margin))
          .isCloseTo(tables + PairedExact.MISSED, within(1e-9));
    }
  }

  /**
   * Against the plain sum over all tables of the trinomial, over the whole range of the nuisance.
   */
  @Test
  void isTheLargestChanceOfATableAsFavourable() {
    int n = 40;
    double margin = 0.1;
    for (int[] seen : new int[][] {{0, 0}, {2, 1}, {3, 4}, {0, 3}, {7, 6}, {10, 2}}) {
      double z = Tango.score(seen[0], seen[1], n, -margin);
      double most = 0;
      for (double q = 0; q <= (1 - margin) / 2; q += 0.0025) {
        most = Math.max(most, chance(n, margin, q, z));
      }
      double p = PairedExact.p(seen[0], seen[1], n, margin);
      assertThat(p).isLessThanOrEqualTo(most + PairedExact.MISSED + 1e-9);
      double nearby = 0;
      double at = (seen[0] + seen[1] - n * margin) / (2.0 * n);
      for (double q = Math.max(0, at - 0.01); q <= Math.max(0, at) + 0.01; q += 0.001) {
        nearby = Math.max(nearby, chance(n, margin, q, z));
      }
      assertThat(p).isGreaterThanOrEqualTo(nearby - 1e-3);
    }
  }

  /** What the exact test and Tango's limit ship together, summed over all tables: the true size. */
  @Test
  void neverShipsMoreThanTheLevelAtTheMargin() {
    double margin = 0.05;
    for (int n : new int[] {53, 58, 80, 110}) {
      int most = 40;
      boolean[][] ships = new boolean[most][most];
      for (int b = 0; b < most; b++) {
        for (int c = 0; c < most && b + c <= n; c++) {
          ships[b][c] =
              Tango.interval(b, c, n, 1 - 2 * LEVEL).lo() > -margin
                  && PairedExact.p(b, c, n, margin) <= LEVEL;
        }
      }
      for (double q = 0; q <= 0.1; q += 0.004) {
        double size = 0;
        for (int b = 0; b < most; b++) {
          for (int c = 0; c < most && b + c <= n; c++) {
            size += ships[b][c] ? trinomial(n, b, c, q, q + margin) : 0;
          }
        }
        assertThat(size).as("n %d, q %.3f", n, q).isLessThanOrEqualTo(LEVEL);
      }
    }
  }

  @Test
  void itsLowerLimitIsTheSmallestMarginThatIsRejected() {
    double lower = PairedExact.lower(1, 3, 150, LEVEL, 0);
    assertThat(PairedExact.p(1, 3, 150, -lower + 1e-6)).isLessThanOrEqualTo(LEVEL);
    assertThat(PairedExact.p(1, 3, 150, -lower - 1e-4)).isGreaterThan(LEVEL);
  }

  @Test
  void manyDiscordantPairsAreTheScoresOwn() {
    double z = Tango.score(1500, 1600, 20_000, -0.02);
    assertThat(PairedExact.p(1500, 1600, 20_000, 0.02)).isEqualTo(Quantile.normalBelow(-z));
    // Just below the switch the exact value lies close to it.
    double below = Tango.score(950, 1040, 20_000, -0.01);
    assertThat(PairedExact.p(950, 1040, 20_000, 0.01))
        .isCloseTo(Quantile.normalBelow(-below), within(0.003));
  }

  private static double chance(int n, double margin, double q, double z) {
    double sum = 0;
    for (int b = 0; b <= n; b++) {
      for (int c = 0; b + c <= n; c++) {
        if (Tango.score(b, c, n, -margin) >= z - 1e-9) {
          sum += trinomial(n, b, c, q, q + margin);
        }
      }
    }
    return sum;
  }

  private static double trinomial(int n, int b, int c, double pb, double pc) {
    double rest = 1 - pb - pc;
    return Math.exp(
        LogGamma.value(n + 1.0)
            - LogGamma.value(b + 1.0)
            - LogGamma.value(c + 1.0)
            - LogGamma.value(n - b - c + 1.0)
            + times(b, pb)
            + times(c, pc)
            + times(n - b - c, rest));
  }

  private static double times(int k, double p) {
    return k == 0 ? 0 : p <= 0 ? Double.NEGATIVE_INFINITY : k * Math.log(p);
  }
}
