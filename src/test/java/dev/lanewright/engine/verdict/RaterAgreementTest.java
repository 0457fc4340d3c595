package dev.lanewright.engine.verdict;

import static dev.lanewright.evalset.Preference.A_BETTER;
import static dev.lanewright.evalset.Preference.B_BETTER;
import static dev.lanewright.evalset.Preference.TIE;
import static dev.lanewright.evalset.Preference.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.Estimate;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Shown;
import org.junit.jupiter.api.Test;

/** Raters compared under conventions; habits of one rater. */
final class RaterAgreementTest {
  private static final Preference[] THREE = {A_BETTER, TIE, B_BETTER};

  /** statsmodels 0.13.5: κ .58015, asymptotic standard error .06998 on the same table. */
  @Test
  void theIntervalOfKappaIsNearTheAsymptoticOne() {
    int[][] table = {{20, 5, 3}, {10, 15, 2}, {1, 4, 30}};
    var rows = new Verdicts();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < table[i][j]; k++) {
          rows.pair("c", "x", "y")
              .one("j", Shown.UNKNOWN, THREE[i])
              .one("k", Shown.UNKNOWN, THREE[j]);
        }
      }
    }
    VerdictTable t = rows.table();
    RaterAgreement a =
        RaterAgreement.of(RaterValues.of(t, 0), RaterValues.of(t, 1), Convention.DEFAULT);
    assertThat(a.items()).isEqualTo(90);
    Estimate kappa = a.kappaEstimate();
    assertThat(kappa.value()).isCloseTo(0.5801455495428252, within(1e-12));
    assertThat((kappa.hi() - kappa.lo()) / 2 / 1.959964).isCloseTo(0.06998, within(0.0025));
    assertThat(a.disagreements()).isEqualTo(25);
  }

  @Test
  void conventionsDecideWhatIsCompared() {
    VerdictTable t =
        new Verdicts()
            .pair("c", "x", "y")
            .both("j", A_BETTER, A_BETTER)
            .one("gold", Shown.UNKNOWN, A_BETTER)
            .pair("c", "x", "y")
            .both("j", A_BETTER, B_BETTER)
            .one("gold", Shown.UNKNOWN, A_BETTER)
            .pair("c", "x", "y")
            .both("j", UNREADABLE, TIE)
            .one("gold", Shown.UNKNOWN, B_BETTER)
            .pair("c", "x", "y")
            .one("gold", Shown.UNKNOWN, B_BETTER)
            .table();
    assertThat(of(t, Convention.Orders.POOLED, Convention.Unreadable.CLASS).items()).isEqualTo(6);
    assertThat(of(t, Convention.Orders.POOLED, Convention.Unreadable.CLASS).agreement().value())
        .isEqualTo(0.5);
    assertThat(of(t, Convention.Orders.FIRST, Convention.Unreadable.LEFT_OUT).agreement().value())
        .isEqualTo(1);
    assertThat(of(t, Convention.Orders.FIRST, Convention.Unreadable.LEFT_OUT).leftOut())
        .isEqualTo(1);
    assertThat(of(t, Convention.Orders.SECOND, Convention.Unreadable.CLASS).agreement().value())
        .isCloseTo(1 / 3.0, within(1e-12));
    RaterAgreement combined = of(t, Convention.Orders.COMBINED, Convention.Unreadable.CLASS);
    assertThat(combined.items()).isEqualTo(3);
    assertThat(combined.counts()[RaterAgreement.CLASSES.indexOf(Standing.UNSURE)][0]).isEqualTo(1);
    assertThat(combined.pairs()).isEqualTo(3);
  }

  @Test
  void habitsCountFlipsLengthAndPlace() {
    VerdictTable t =
        new Verdicts()
            .pair("c", "x", "y")
            .lengths(10, 5)
            .both("j", A_BETTER, A_BETTER)
            .pair("c", "x", "y")
            .lengths(10, 50)
            .both("j", A_BETTER, B_BETTER)
            .pair("c", "x", "y")
            .lengths(7, 7)
            .both("j", TIE, UNREADABLE)
            .table();
    RaterHabits h = RaterHabits.of(t, 0);
    assertThat(h.pairs()).isEqualTo(3);
    assertThat(h.verdicts()).isEqualTo(6);
    assertThat(h.unreadable()).isEqualTo(1);
    assertThat(h.flips().value()).isEqualTo(0.5);
    assertThat(h.flips().n()).isEqualTo(2);
    assertThat(h.longer().value()).isEqualTo(0.75);
    // A shown first and named twice; B shown first and named once, not named once.
    assertThat(h.first().value()).isEqualTo(0.75);
    assertThat(h.costUsd()).isNaN();
  }

  @Test
  void alphaOfAGroupSkipsWhoSaidNothing() {
    VerdictTable t =
        new Verdicts()
            .pair("c", "x", "y")
            .one("j", Shown.UNKNOWN, A_BETTER)
            .one("k", Shown.UNKNOWN, A_BETTER)
            .pair("c", "x", "y")
            .one("j", Shown.UNKNOWN, B_BETTER)
            .pair("c", "x", "y")
            .one("j", Shown.UNKNOWN, B_BETTER)
            .one("k", Shown.UNKNOWN, B_BETTER)
            .table();
    GroupAlpha alpha = GroupAlpha.of(RaterValues.all(t), Convention.DEFAULT);
    assertThat(alpha.items()).isEqualTo(2);
    assertThat(alpha.nominal()).isEqualTo(1);
    assertThat(alpha.ordinal()).isEqualTo(1);
  }

  private static RaterAgreement of(
      VerdictTable t, Convention.Orders orders, Convention.Unreadable unreadable) {
    return RaterAgreement.of(
        RaterValues.of(t, 0),
        RaterValues.of(t, 1),
        new Convention(orders, unreadable, Convention.Ties.CLASS));
  }
}
