package dev.lanewright.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** κ, α and the prediction-powered mean against independent values. */
final class AgreementStatsTest {
  /**
   * statsmodels 0.13.5, {@code inter_rater.cohens_kappa}; the second is worked in many textbooks.
   */
  @Test
  void kappaIsThatOfStatsmodels() {
    assertThat(Kappa.cohen(new double[][] {{20, 5, 3}, {10, 15, 2}, {1, 4, 30}}))
        .isCloseTo(0.5801455495428252, within(1e-12));
    assertThat(Kappa.cohen(new double[][] {{20, 5}, {10, 15}})).isCloseTo(0.4, within(1e-12));
    assertThat(Kappa.agreement(new double[][] {{20, 5}, {10, 15}})).isEqualTo(0.7);
    assertThat(Kappa.cohen(new double[2][2])).isNaN();
    assertThat(Kappa.cohen(new double[][] {{9, 0}, {0, 0}})).isNaN();
  }

  /**
   * The worked example of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011),
   * section E: four observers, twelve units, values missing; nominal .743, ordinal .815.
   */
  @Test
  void alphaIsKrippendorffsOwnExample() {
    int[][] observers = {
      {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
      {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
      {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
      {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
    };
    int[][] units = new int[12][4];
    for (int u = 0; u < 12; u++) {
      for (int o = 0; o < 4; o++) {
        units[u][o] = observers[o][u] - 1;
      }
    }
    assertThat(Krippendorff.alpha(units, 5, Krippendorff.Scale.NOMINAL))
        .isCloseTo(0.743, within(5e-4));
    assertThat(Krippendorff.alpha(units, 5, Krippendorff.Scale.ORDINAL))
        .isCloseTo(0.815, within(5e-4));
  }

  /** The same paper, section A: two observers, binary data, ten units: α = .095. */
  @Test
  void alphaOfATableIsThatOfItsUnits() {
    int[] meg = {0, 1, 0, 0, 0, 0, 0, 0, 1, 0};
    int[] owen = {1, 1, 1, 0, 0, 1, 0, 0, 0, 0};
    int[][] units = new int[10][];
    double[][] table = new double[2][2];
    for (int u = 0; u < 10; u++) {
      units[u] = new int[] {meg[u], owen[u]};
      table[meg[u]][owen[u]]++;
    }
    double alpha = Krippendorff.alpha(units, 2, Krippendorff.Scale.NOMINAL);
    assertThat(alpha).isCloseTo(0.095, within(5e-4));
    assertThat(Krippendorff.ofTable(table, Krippendorff.Scale.NOMINAL))
        .isCloseTo(alpha, within(1e-12));
    assertThat(Krippendorff.alpha(new int[][] {{1, -1}}, 2, Krippendorff.Scale.NOMINAL)).isNaN();
  }

  /** SciPy 1.10.1: {@code 2 * binom.cdf(m, n, .5) - binom.pmf(m, n, .5)}. */
  @ParameterizedTest
  @CsvSource({
    "5, 2, 0.2890625",
    "10, 3, 0.05737304687500002",
    "25, 11, 0.020073851919732995",
    "4, 4, 0.7265625"
  })
  void mcNemarMidPIsThatOfSciPy(long b, long c, double p) {
    assertThat(McNemar.midP(b, c)).isCloseTo(p, within(1e-12));
  }

  /** NumPy 1.24, from the formulas of the paper (section 6: tuned λ, section 2: variance). */
  @Test
  void predictionPoweredMeanIsThatOfNumPy() {
    double[] truth = {1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 0, 1};
    double[] judged = {1, 0, 1, 0, 0, 1, 1, 1, 1, 1, 0, 1};
    double[] rest = {
      1, 1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1
    };
    PredictionPowered p = PredictionPowered.mean(truth, judged, rest, 0.95);
    assertThat(p.lambda()).isCloseTo(0.49433325295394276, within(1e-12));
    assertThat(p.mean()).isCloseTo(0.6831444417651313, within(1e-12));
    assertThat(p.interval().lo()).isCloseTo(0.4477440888158714, within(1e-9));
    assertThat(p.interval().hi()).isCloseTo(0.9185447947143912, within(1e-9));
    assertThat(p.bias()).isCloseTo(0, within(1e-12));
  }

  /** 2,000 draws of 100 labels among 2,000 items; a judge with a bias of 7 points. */
  @Test
  void predictionPoweredIntervalsCoverAndAreShorterThanPlainOnes() {
    var random = new SplittableRandom(20231103);
    int covered = 0;
    double width = 0;
    double plain = 0;
    double judgeOff = 0;
    int draws = 2000;
    for (int d = 0; d < draws; d++) {
      double[] truth = new double[100];
      double[] judged = new double[100];
      double[] rest = new double[1900];
      for (int i = 0; i < 2000; i++) {
        double y = random.nextDouble() < 0.9 ? 1 : 0;
        double f = y == 1 ? random.nextDouble() < 0.98 ? 1 : 0 : random.nextDouble() < 0.8 ? 1 : 0;
        f = y == 0 && f == 1 && random.nextDouble() < 0.1 ? 0 : f;
        if (i < 100) {
          truth[i] = y;
          judged[i] = f;
        } else {
          rest[i - 100] = f;
        }
      }
      PredictionPowered p = PredictionPowered.mean(truth, judged, rest, 0.95);
      covered += p.interval().lo() <= 0.9 && 0.9 <= p.interval().hi() ? 1 : 0;
      width += p.interval().hi() - p.interval().lo();
      PredictionPowered alone = PredictionPowered.mean(truth, judged, new double[0], 0.95);
      plain += alone.interval().hi() - alone.interval().lo();
      judgeOff += p.judge() - 0.9;
    }
    assertThat(judgeOff / draws).isGreaterThan(0.03);
    assertThat(covered / (double) draws).isBetween(0.92, 0.97);
    assertThat(width).isLessThan(plain);
  }

  @Test
  void aUselessJudgeIsNotListenedTo() {
    double[] truth = {1, 0, 1, 1, 0};
    double[] wrong = {0, 1, 0, 0, 1};
    PredictionPowered p = PredictionPowered.mean(truth, wrong, new double[] {1, 0, 1, 1}, 0.95);
    assertThat(p.lambda()).isZero();
    assertThat(p.mean()).isCloseTo(0.6, within(1e-12));
    assertThatThrownBy(
            () -> PredictionPowered.mean(new double[1], new double[1], new double[0], 0.95))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
