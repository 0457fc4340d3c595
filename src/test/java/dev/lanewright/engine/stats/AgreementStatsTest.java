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

  /**
   * Where nearly all is right, as where a policy is about to ship. 50 labels among 1,050 items; the
   * plain normal interval holds a rate of 98% in some 63% of the draws (NumPy 1.24 gave 63.2%).
   */
  @ParameterizedTest
  @CsvSource({
    "0.99, 0.01, 0.5, 0.55",
    "0.98, 0.02, 0.5, 0.75",
    "0.95, 0.02, 0.5, 0.92",
    "0.90, 0.02, 0.8, 0.92",
    "0.50, 0.10, 0.1, 1.00"
  })
  void sharesAreCoveredAlsoWhereNearlyAllIsRight(
      double rate, double missed, double passed, double plainAtMost) {
    var random = new SplittableRandom(77);
    int draws = 1500;
    int covered = 0;
    int plain = 0;
    for (int d = 0; d < draws; d++) {
      double[] truth = new double[50];
      double[] judged = new double[50];
      double[] rest = new double[1000];
      for (int i = 0; i < 1050; i++) {
        double y = random.nextDouble() < rate ? 1 : 0;
        double f =
            y == 1 ? (random.nextDouble() < missed ? 0 : 1) : random.nextDouble() < passed ? 1 : 0;
        if (i < 50) {
          truth[i] = y;
          judged[i] = f;
        } else {
          rest[i - 50] = f;
        }
      }
      PredictionPowered p = PredictionPowered.share(truth, judged, rest, 0.95);
      covered += p.interval().lo() <= rate && rate <= p.interval().hi() ? 1 : 0;
      assertThat(p.mean()).isBetween(p.interval().lo(), p.interval().hi());
      Interval normal = PredictionPowered.mean(truth, judged, rest, 0.95).interval();
      plain += normal.lo() <= rate && rate <= normal.hi() ? 1 : 0;
    }
    // 95% nominal; four standard errors of a share over 1,500 draws are 2.3 points.
    assertThat(covered / (double) draws).isGreaterThan(0.93);
    assertThat(plain / (double) draws).isLessThan(plainAtMost);
  }

  /** Fifty of fifty right, by people and by the judge, is not certainty. */
  @Test
  void noLossAmongTheLabelsIsNoCertainty() {
    double[] ones = new double[50];
    java.util.Arrays.fill(ones, 1);
    double[] rest = new double[950];
    java.util.Arrays.fill(rest, 1);
    PredictionPowered p = PredictionPowered.share(ones, ones, rest, 0.95);
    assertThat(p.mean()).isEqualTo(1);
    assertThat(p.interval().lo()).isBetween(0.85, 0.97);
    assertThat(p.interval().hi()).isEqualTo(1);
    assertThat(PredictionPowered.mean(ones, ones, rest, 0.95).interval().lo()).isEqualTo(1);
  }

  /** A class that nobody uses changes nothing; one that a single rater uses does. */
  @Test
  void emptyClassesChangeNothing() {
    double[][] two = {{20, 5}, {10, 15}};
    double[][] padded = {{20, 0, 5}, {0, 0, 0}, {10, 0, 15}};
    assertThat(Kappa.cohen(padded)).isCloseTo(Kappa.cohen(two), within(1e-15));
    assertThat(Krippendorff.ofTable(padded, Krippendorff.Scale.NOMINAL))
        .isCloseTo(Krippendorff.ofTable(two, Krippendorff.Scale.NOMINAL), within(1e-15));
    assertThat(Krippendorff.ofTable(padded, Krippendorff.Scale.ORDINAL))
        .isCloseTo(Krippendorff.ofTable(two, Krippendorff.Scale.ORDINAL), within(1e-15));
    // By hand: 35/55 alike, by chance (25·30 + 30·20)/55²; κ = (.63636 - .44628) / (1 - .44628).
    assertThat(Kappa.cohen(new double[][] {{20, 5, 0}, {10, 15, 5}, {0, 0, 0}}))
        .isCloseTo(0.34328358208955223, within(1e-12));
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
