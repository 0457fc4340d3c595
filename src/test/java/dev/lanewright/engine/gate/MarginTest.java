package dev.lanewright.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.Pairs;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class MarginTest {
  private static final double MARGIN = 0.02;

  /** Pairs of 0/1 outcomes: so many wins, losses and ties, each a cluster of its own. */
  static Pairs binary(int wins, int losses, int ties) {
    int n = wins + losses + ties;
    float[] policy = new float[n];
    float[] baseline = new float[n];
    Arrays.fill(policy, wins + losses, n, 1);
    Arrays.fill(baseline, wins + losses, n, 1);
    Arrays.fill(policy, 0, wins, 1);
    Arrays.fill(baseline, wins, wins + losses, 1);
    int[] cluster = new int[n];
    Arrays.setAll(cluster, i -> i);
    return pairs(policy, baseline, cluster);
  }

  static Pairs pairs(float[] policy, float[] baseline, int[] cluster) {
    int n = policy.length;
    int[] sample = new int[n];
    Arrays.setAll(sample, i -> i);
    double[] one = new double[n];
    Arrays.fill(one, 1);
    return new Pairs(
        n, sample, new short[n], cluster, policy, baseline, one, one, new double[n], one);
  }

  private static NonInferiority test(Pairs pairs) {
    return Margin.test("all", pairs, MARGIN, 1);
  }

  @Test
  void withoutADiscordantPairTwoPointsTake149() {
    // 0.98^149 is the first at or under 5%; 133, Tango's own limit, would ship in 6.8%.
    assertThat(test(binary(0, 0, 148)).ruling()).isEqualTo(Ruling.MORE);
    assertThat(test(binary(0, 0, 148)).needed()).isEqualTo(149);
    assertThat(test(binary(0, 0, 148)).more()).isEqualTo(1);
    assertThat(test(binary(0, 0, 148)).change().lo()).isLessThanOrEqualTo(-MARGIN);
    assertThat(test(binary(0, 0, 149)).ruling()).isEqualTo(Ruling.SHIPS);
    assertThat(test(binary(0, 0, 149)).method()).isEqualTo(NonInferiority.Method.TANGO);
  }

  @Test
  void saysWinsLossesTiesAndMidP() {
    NonInferiority t = test(binary(5, 14, 281));
    assertThat(List.of(t.wins(), t.losses(), t.ties())).containsExactly(5L, 14L, 281L);
    assertThat(t.change().value()).isCloseTo(-0.03, within(1e-12));
    // 2 P(X <= 5) - P(X = 5) of the binomial with 19 trials: (2 * 16664 - 11628) / 2^19.
    assertThat(t.midP()).isCloseTo((2 * 16_664 - 11_628) / 524_288.0, within(1e-12));
    assertThat(t.ruling()).isEqualTo(Ruling.FAILS);
  }

  @Test
  void failsAtTheMarginItself() {
    assertThat(test(binary(0, 2, 98)).ruling()).isEqualTo(Ruling.FAILS);
    assertThat(test(binary(0, 1, 99)).ruling()).isEqualTo(Ruling.MORE);
  }

  @Test
  void withoutPairsNothingIsKnown() {
    NonInferiority t = test(binary(0, 0, 0));
    assertThat(t.ruling()).isEqualTo(Ruling.MORE);
    assertThat(t.change().known()).isFalse();
    assertThat(t.more()).isZero();
  }

  /** For independent losses alone the bootstrap is the Clopper-Pearson limit, a beta quantile. */
  @Test
  void theBootstrapOfLossesIsClopperPearson() {
    for (int losses : new int[] {0, 1, 4, 12}) {
      int n = 400;
      Pairs pairs = binary(0, losses, n - losses);
      // A grade of a half on both sides makes it graded, and changes nothing.
      pairs.policy()[n - 1] = 0.5f;
      pairs.baseline()[n - 1] = 0.5f;
      NonInferiority t = test(pairs);
      assertThat(t.method()).isEqualTo(NonInferiority.Method.BOOTSTRAP);
      double exact = BetaDistribution.of(losses + 1, n - losses).inverseCumulativeProbability(0.95);
      assertThat(t.change().lo()).as("%d losses", losses).isCloseTo(-exact, within(0.0015));
    }
  }

  @Test
  void conversationsThatGoTogetherWidenTheInterval() {
    int n = 900;
    float[] policy = new float[n];
    float[] baseline = new float[n];
    int[] apart = new int[n];
    int[] together = new int[n];
    Arrays.fill(policy, 1);
    Arrays.fill(baseline, 1);
    var random = new Random(5);
    for (int k = 0; k < n / 3; k++) {
      boolean lost = random.nextDouble() < 0.03;
      for (int i = 3 * k; i < 3 * k + 3; i++) {
        apart[i] = i;
        together[i] = k;
        policy[i] = lost ? 0.5f : 1;
      }
    }
    NonInferiority alone = test(pairs(policy, baseline, apart));
    NonInferiority clustered = test(pairs(policy, baseline, together));
    assertThat(clustered.change().value()).isCloseTo(alone.change().value(), within(1e-12));
    assertThat(clustered.clusters()).isEqualTo(300);
    double wide = clustered.change().hi() - clustered.change().lo();
    double narrow = alone.change().hi() - alone.change().lo();
    // The root of three, and what the added cluster adds as it is three samples now.
    assertThat(wide / narrow).isBetween(Math.sqrt(3), Math.sqrt(3) + 0.7);
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    Pairs pairs = binary(3, 6, 200);
    pairs.policy()[0] = 0.5f;
    assertThat(test(pairs)).isEqualTo(test(pairs));
    assertThat(Margin.test("all", pairs, MARGIN, 2).change()).isNotEqualTo(test(pairs).change());
  }

  @Test
  void harmIsNamedWithHolm() {
    Pairs harmed = binary(1, 12, 200);
    Pairs unhurt = binary(6, 6, 200);
    var tests =
        GateTests.of(
            joined(harmed, unhurt), new long[] {213, 212}, List.of("debug", "chat"), MARGIN, 1);
    // One-sided mid-p of 1 win in 13: (1 + 13 / 2) / 2^13, doubled by Holm for the smaller of two.
    assertThat(tests.categories().getFirst().harm()).isCloseTo(2 * 7.5 / 8192, within(1e-12));
    assertThat(tests.harmed()).extracting(NonInferiority::name).containsExactly("debug");
    assertThat(tests.ruling(GateScope.EVERY_CATEGORY)).isEqualTo(Ruling.FAILS);
  }

  private static Pairs joined(Pairs a, Pairs b) {
    int n = a.n() + b.n();
    float[] policy = Arrays.copyOf(a.policy(), n);
    float[] baseline = Arrays.copyOf(a.baseline(), n);
    System.arraycopy(b.policy(), 0, policy, a.n(), b.n());
    System.arraycopy(b.baseline(), 0, baseline, a.n(), b.n());
    int[] cluster = new int[n];
    Arrays.setAll(cluster, i -> i);
    Pairs all = pairs(policy, baseline, cluster);
    Arrays.fill(all.category(), a.n(), n, (short) 1);
    return all;
  }
}
