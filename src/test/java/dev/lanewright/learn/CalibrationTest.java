package dev.lanewright.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Calibration, separation and drift, against values worked by hand. */
class CalibrationTest {
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);

  @Test
  void poolsAdjacentViolators() {
    // The usual example: 1 0 1 0 0 1 1 by ascending score pools to 0.4 over the first five.
    double[] score = {1, 2, 3, 4, 5, 6, 7};
    boolean[] positive = {true, false, true, false, false, true, true};
    var curve = Isotonic.fit(score, positive);
    assertThat(curve.at()).containsExactly(1, 5, 6, 7);
    assertThat(curve.value()).containsExactly(0.4, 0.4, 1, 1);
    assertThat(curve.of(0)).isEqualTo(0.4);
    assertThat(curve.of(5.5)).isCloseTo(0.7, within(1e-12));
    assertThat(curve.of(9)).isEqualTo(1);
    assertThat(curve.of(Double.NaN)).isNaN();
  }

  @Test
  void findsTheLogisticThatMadeTheLabels() {
    int n = 20_000;
    double[] score = new double[n];
    boolean[] positive = new boolean[n];
    for (int i = 0; i < n; i++) {
      score[i] = 2 * random.nextGaussian();
      positive[i] = random.nextDouble() < 1 / (1 + Math.exp(-(1.5 * score[i] - 0.5)));
    }
    Platt found = Platt.fit(score, positive);
    assertThat(found.a()).isCloseTo(1.5, within(0.1));
    assertThat(found.b()).isCloseTo(-0.5, within(0.1));
  }

  @Test
  void calibrationNeverTurnsTheOrderRound() {
    double[] score = {1, 2, 3, 4};
    boolean[] positive = {true, true, false, false};
    Platt found = Platt.fit(score, positive);
    assertThat(found.a()).isZero();
    assertThat(found.of(1)).isEqualTo(found.of(4)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void overconfidenceShowsAndGoes() {
    int n = 4000;
    double[] confidence = new double[n];
    boolean[] right = new boolean[n];
    for (int i = 0; i < n; i++) {
      double truth = 0.2 + 0.6 * random.nextDouble();
      confidence[i] = Math.sqrt(truth);
      right[i] = random.nextDouble() < truth;
    }
    var raw = Reliability.of(confidence, right, 10);
    assertThat(raw.n()).isEqualTo(n);
    assertThat(raw.ece()).isGreaterThan(0.15);
    var curve = Isotonic.fit(confidence, right);
    double[] mended = Arrays.stream(confidence).map(curve::of).toArray();
    assertThat(Reliability.of(mended, right, 10).ece()).isLessThan(0.03);
  }

  @Test
  void accuracyFallsOffWhereItFalls() {
    int n = 3000;
    double[] confidence = new double[n];
    boolean[] right = new boolean[n];
    for (int i = 0; i < n; i++) {
      confidence[i] = i / (double) n;
      right[i] = random.nextDouble() < (confidence[i] < 0.7 ? 0.3 : 0.95);
    }
    assertThat(Reliability.of(confidence, right, 10).fallOff()).isCloseTo(0.7, within(0.06));
  }

  @Test
  void areaUnderTheCurveCountsTiesHalf() {
    // Pairs of {2, 3, 3} against {1, 3}: 1 + 0, 1 + ½, 1 + ½ of 6.
    assertThat(Roc.area(new double[] {2, 3, 3}, new double[] {1, 3})).isEqualTo(4 / 6.0);
  }

  @Test
  void separatesAtTheBestThresholdEitherWay() {
    boolean[] needs = {false, false, true, false, true, true};
    double[] score = {1, 2, 3, 4, 5, 6};
    assertThat(Separation.of(score, needs).misrouted()).isEqualTo(1 / 6.0);
    double[] down = Arrays.stream(score).map(x -> -x).toArray();
    assertThat(Separation.of(down, needs).misrouted()).isEqualTo(1 / 6.0);
    assertThat(Separation.of(down, needs).auc())
        .isCloseTo(1 - Separation.of(score, needs).auc(), within(1e-12));
    double[] still = new double[6];
    assertThat(Separation.of(still, needs)).isEqualTo(new Separation(0.5, 0.5));
  }

  @Test
  void driftIsNoneForEqualSharesAndGrowsWithDistance() {
    assertThat(Psi.of(new long[] {50, 50}, new long[] {500, 500})).isCloseTo(0, within(1e-3));
    // Shares 0.5/0.5 to 0.8/0.2: 0.3 ln 1.6 − 0.3 ln 0.4 = 0.4159.
    assertThat(Psi.of(new long[] {50_000, 50_000}, new long[] {80_000, 20_000}))
        .isCloseTo(0.4159, within(1e-3));
  }
}
