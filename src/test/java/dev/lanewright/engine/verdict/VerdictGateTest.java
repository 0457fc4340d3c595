package dev.lanewright.engine.verdict;

import static dev.lanewright.evalset.Preference.A_BETTER;
import static dev.lanewright.evalset.Preference.B_BETTER;
import static dev.lanewright.evalset.Preference.TIE;
import static dev.lanewright.evalset.Preference.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.Estimate;
import dev.lanewright.evalset.Preference;
import org.junit.jupiter.api.Test;

/** Win or tie against a bar, with weights and flips. */
final class VerdictGateTest {
  @Test
  void flipsAreTiesInChartsAndWorseInTheGate() {
    var tally =
        VerdictTally.of(
            "c",
            new Standing[] {
              Standing.BETTER, Standing.TIED, Standing.UNSURE, Standing.WORSE, Standing.UNREADABLE
            },
            new double[] {1, 1, 1, 1, 1});
    assertThat(tally.n()).isEqualTo(4);
    assertThat(tally.unreadable()).isEqualTo(1);
    assertThat(tally.winOrTie(VerdictTally.Unsure.TIE).value()).isEqualTo(0.75);
    assertThat(tally.winOrTie(VerdictTally.Unsure.WORSE).value()).isEqualTo(0.5);
    assertThat(tally.regressions(VerdictTally.Unsure.WORSE).value()).isEqualTo(0.5);
    assertThat(tally.regressions(VerdictTally.Unsure.TIE).value()).isEqualTo(0.25);
  }

  /** Limits from SciPy 1.17.1: {@code binomtest(392, 400).proportion_ci(method="wilson")}. */
  @Test
  void theLowerLimitMeetsTheBar() {
    VerdictGate gate = gate(392, 8, 0, 0.95);
    Estimate rate = gate.all().winOrTie();
    assertThat(rate.value()).isEqualTo(0.98);
    assertThat(rate.lo()).isCloseTo(0.96103658423074, within(1e-12));
    assertThat(rate.hi()).isCloseTo(0.9898316132083353, within(1e-12));
    assertThat(gate.holds()).isTrue();
    assertThat(gate.all().more()).isZero();
    assertThat(gate(40, 60, 0, 0.95).all().state()).isEqualTo(VerdictGate.State.FAILS);
  }

  @Test
  void tooFewPairsLeaveItOpenAndItSaysHowManyMore() {
    VerdictGate gate = gate(49, 1, 0, 0.95);
    VerdictGate.Line line = gate.all();
    assertThat(line.state()).isEqualTo(VerdictGate.State.OPEN);
    assertThat(gate.holds()).isFalse();
    long n = 50 + line.more();
    double share = 0.98;
    assertThat(dev.lanewright.engine.stats.Wilson.interval95(share, n).lo())
        .isGreaterThanOrEqualTo(0.95);
    assertThat(dev.lanewright.engine.stats.Wilson.interval95(share, n - 1).lo()).isLessThan(0.95);
    assertThat(gate(47, 0, 3, 0.95).all().more()).isEqualTo(-1);
  }

  @Test
  void weightsMoveTheWholeButNoCategoryAndCostCertainty() {
    var rows = new Verdicts();
    add(rows, "billing", 8, A_BETTER);
    add(rows, "billing", 2, B_BETTER);
    add(rows, "greeting", 10, TIE);
    rows.pair("empty", "x", "y").both("j", UNREADABLE, UNREADABLE);
    VerdictTable t = rows.table();
    Standing[] standings = Standings.ofRater(t, 0);
    VerdictTallies even = VerdictTallies.of(t, Comparison.all(t), standings, c -> 1);
    VerdictTallies heavy =
        VerdictTallies.of(t, Comparison.all(t), standings, c -> c.equals("billing") ? 3 : 1);
    assertThat(even.all().winOrTie(VerdictTally.Unsure.TIE).value()).isCloseTo(0.9, within(1e-12));
    assertThat(heavy.all().winOrTie(VerdictTally.Unsure.TIE).value())
        .isCloseTo((3 * 8 + 10) / 40.0, within(1e-12));
    assertThat(heavy.all().effective()).isCloseTo(40 * 40 / 100.0, within(1e-12));
    assertThat(heavy.categories()).isEqualTo(even.categories());
    assertThat(heavy.categories()).extracting(VerdictTally::n).containsExactly(10L, 10L, 0L);
    assertThat(VerdictGate.of(even, 0.5).categories().getLast().state())
        .isEqualTo(VerdictGate.State.OPEN);
  }

  private static VerdictGate gate(int wins, int losses, int flips, double bar) {
    var rows = new Verdicts();
    add(rows, "c", wins, A_BETTER);
    add(rows, "c", losses, B_BETTER);
    for (int i = 0; i < flips; i++) {
      rows.pair("c", "x", "y").both("j", A_BETTER, B_BETTER);
    }
    VerdictTable t = rows.table();
    return VerdictGate.of(
        VerdictTallies.of(t, Comparison.all(t), Standings.ofRater(t, 0), c -> 1), bar);
  }

  private static void add(Verdicts rows, String category, int count, Preference outcome) {
    for (int i = 0; i < count; i++) {
      rows.pair(category, "x", "y").both("j", outcome, outcome);
    }
  }
}
