package dev.lanewright.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.verdict.Comparison;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.Preference;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JudgeTrustTest {
  /** Pairs with settled labels and nothing else; standings are given beside it. */
  private static VerdictTable labelled(Preference... labels) {
    int n = labels.length;
    long[] ids = LongStream.range(0, n).toArray();
    byte[] label = new byte[n];
    for (int i = 0; i < n; i++) {
      label[i] = labels[i] == null ? -1 : (byte) labels[i].ordinal();
    }
    return new VerdictTable(
        ids,
        ids,
        List.of(),
        new int[n],
        List.of("a", "b"),
        new int[n],
        IntStream.range(0, n).map(i -> 1).toArray(),
        new int[n],
        new int[n],
        label,
        List.of(),
        new long[0],
        new int[0],
        new int[0],
        new byte[0],
        new byte[0],
        new double[0],
        new double[0],
        new double[0],
        List.of());
  }

  private static List<Long> first(int n) {
    return LongStream.range(0, n).boxed().toList();
  }

  @Test
  void countsByHand() {
    VerdictTable t =
        labelled(
            Preference.A_BETTER,
            Preference.B_BETTER,
            Preference.TIE,
            Preference.BOTH_BAD,
            null,
            Preference.B_BETTER);
    Standing[] judge = {
      Standing.BETTER, Standing.TIED, Standing.UNSURE, Standing.NONE, Standing.WORSE, Standing.WORSE
    };
    // The last label is of the queue: it is no part of the sample.
    JudgeTrust trust = JudgeTrust.of(t, Comparison.all(t), judge, first(4));
    assertThat(trust.labels()).isEqualTo(4);
    assertThat(trust.missing()).isEqualTo(46);
    assertThat(trust.judge().value()).isEqualTo(3 / 5.0);
    assertThat(trust.people().value()).isEqualTo(3 / 4.0);
    // Judge over the sample 1, 1, 1 and the mean 0.6; people 1, 0, 1, 1.
    assertThat(trust.bias().value()).isCloseTo(0.15, within(1e-12));
    assertThat(trust.agreement().value()).isEqualTo(1 / 4.0);
    assertThat(trust.confusion()[0]).containsExactly(1, 0, 0);
    assertThat(trust.confusion()[1]).containsExactly(0, 0, 1);
    assertThat(trust.confusion()[3]).containsExactly(0, 1, 0);
    assertThat(trust.confusion()[4]).containsExactly(0, 1, 0);
    assertThat(trust.right(1).value()).isZero();
    assertThat(trust.right(3).known()).isFalse();
  }

  @Test
  void sidesTurnedTheOtherWayTurnEverything() {
    VerdictTable t = labelled(Preference.A_BETTER, Preference.A_BETTER);
    Standing[] judge = {Standing.BETTER, Standing.WORSE};
    var mirrored = new Comparison(new int[] {0, 1}, new boolean[] {true, true}, 0, 0);
    JudgeTrust trust = JudgeTrust.of(t, mirrored, judge, first(2));
    assertThat(trust.people().value()).isZero();
    assertThat(trust.judge().value()).isEqualTo(0.5);
    assertThat(trust.confusion()[2][2]).isEqualTo(1);
  }

  @Test
  void withoutLabelsThereIsOnlyTheJudge() {
    VerdictTable t = labelled(null, null, null);
    Standing[] judge = {Standing.BETTER, Standing.WORSE, Standing.UNREADABLE};
    JudgeTrust trust = JudgeTrust.of(t, Comparison.all(t), judge, List.of());
    assertThat(trust.judge().value()).isEqualTo(0.5);
    assertThat(trust.corrected().known()).isFalse();
    assertThat(trust.missing()).isEqualTo(50);
  }

  /**
   * A judge that is too kind: the corrected figure is right on average and its interval holds the
   * true rate about as often as it says, where the judge's own never does.
   */
  @Test
  void theCorrectedFigureHoldsTheTruthAndTheJudgesOwnDoesNot() {
    var random = new Random(20261126);
    int n = 600;
    int rounds = 1_000;
    int held = 0;
    int judgeHeld = 0;
    double sum = 0;
    double target = 0.80;
    for (int round = 0; round < rounds; round++) {
      var labels = new Preference[n];
      var judge = new Standing[n];
      for (int i = 0; i < n; i++) {
        boolean fine = random.nextDouble() < target;
        labels[i] = i < 120 ? (fine ? Preference.TIE : Preference.B_BETTER) : null;
        // Calls a third of the bad ones good.
        judge[i] = fine || random.nextInt(3) == 0 ? Standing.TIED : Standing.WORSE;
      }
      VerdictTable t = labelled(labels);
      JudgeTrust trust = JudgeTrust.of(t, Comparison.all(t), judge, first(120));
      sum += trust.corrected().value();
      held += trust.corrected().lo() <= target && target <= trust.corrected().hi() ? 1 : 0;
      judgeHeld += trust.judge().lo() <= target && target <= trust.judge().hi() ? 1 : 0;
    }
    assertThat(sum / rounds).isCloseTo(target, within(0.005));
    // 95% nominal; four standard errors of a share over 1,000 rounds are 2.8 points.
    assertThat(held / (double) rounds).isBetween(0.922, 0.99);
    assertThat(judgeHeld / (double) rounds).isLessThan(0.15);
  }
}
