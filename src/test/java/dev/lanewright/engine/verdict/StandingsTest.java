package dev.lanewright.engine.verdict;

import static dev.lanewright.evalset.Preference.A_BETTER;
import static dev.lanewright.evalset.Preference.BOTH_BAD;
import static dev.lanewright.evalset.Preference.B_BETTER;
import static dev.lanewright.evalset.Preference.TIE;
import static dev.lanewright.evalset.Preference.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.evalset.Shown;
import org.junit.jupiter.api.Test;

/** Orders and panels taken together; sides in question; human labels. */
final class StandingsTest {
  @Test
  void twoOrdersThatDifferAreUnsureAndAnUnreadableOneHasNoSay() {
    VerdictTable t =
        new Verdicts()
            .pair("c", "x", "y")
            .both("j", A_BETTER, A_BETTER)
            .pair("c", "x", "y")
            .both("j", A_BETTER, B_BETTER)
            .pair("c", "x", "y")
            .both("j", TIE, B_BETTER)
            .pair("c", "x", "y")
            .both("j", UNREADABLE, B_BETTER)
            .pair("c", "x", "y")
            .both("j", UNREADABLE, UNREADABLE)
            .pair("c", "x", "y")
            .both("j", BOTH_BAD, TIE)
            .pair("c", "x", "y")
            .table();
    assertThat(Standings.ofRater(t, 0))
        .containsExactly(
            Standing.BETTER,
            Standing.UNSURE,
            Standing.UNSURE,
            Standing.WORSE,
            Standing.UNREADABLE,
            Standing.TIED,
            Standing.NONE);
  }

  @Test
  void repeatsOfAnOrderDecideByMajorityOfTheReadable() {
    VerdictTable t =
        new Verdicts()
            .pair("c", "x", "y")
            .one("j", Shown.A_FIRST, UNREADABLE)
            .one("j", Shown.A_FIRST, B_BETTER)
            .pair("c", "x", "y")
            .one("j", Shown.A_FIRST, TIE)
            .one("j", Shown.A_FIRST, B_BETTER)
            .one("j", Shown.A_FIRST, B_BETTER)
            .pair("c", "x", "y")
            .one("j", Shown.A_FIRST, TIE)
            .one("j", Shown.A_FIRST, B_BETTER)
            .table();
    assertThat(Standings.ofRater(t, 0))
        .containsExactly(Standing.WORSE, Standing.WORSE, Standing.UNSURE);
  }

  @Test
  void panelsDecideByMajorityOrAsOne() {
    VerdictTable t =
        new Verdicts()
            .pair("c", "x", "y")
            .both("j", A_BETTER, A_BETTER)
            .both("k", A_BETTER, A_BETTER)
            .both("l", B_BETTER, B_BETTER)
            .pair("c", "x", "y")
            .both("j", A_BETTER, A_BETTER)
            .both("k", TIE, TIE)
            .both("l", B_BETTER, B_BETTER)
            .pair("c", "x", "y")
            .both("j", A_BETTER, A_BETTER)
            .both("k", UNREADABLE, UNREADABLE)
            .label(B_BETTER)
            .pair("c", "x", "y")
            .both("k", UNREADABLE, UNREADABLE)
            .pair("c", "x", "y")
            .both("j", TIE, TIE)
            .both("k", A_BETTER, A_BETTER)
            .table();
    int[] all = {0, 1, 2};
    assertThat(Standings.ofPanel(t, all, PanelRule.MAJORITY, false))
        .containsExactly(
            Standing.BETTER,
            Standing.UNSURE,
            Standing.BETTER,
            Standing.UNREADABLE,
            Standing.UNSURE);
    assertThat(Standings.ofPanel(t, all, PanelRule.UNANIMOUS, false)[0]).isEqualTo(Standing.UNSURE);
    assertThat(Standings.ofPanel(t, all, PanelRule.UNANIMOUS, true)[2]).isEqualTo(Standing.WORSE);
  }

  @Test
  void theSideInQuestionMayBeEitherArm() {
    VerdictTable t =
        new Verdicts()
            .pair("c", "small", "large")
            .both("j", A_BETTER, A_BETTER)
            .pair("c", "large", "small")
            .both("j", A_BETTER, A_BETTER)
            .pair("c", "mid", "large")
            .both("j", B_BETTER, B_BETTER)
            .table();
    Standing[] standings = Standings.ofRater(t, 0);
    Comparison two = Comparison.models(t, "small", "large");
    assertThat(two.facing(standings)).containsExactly(Standing.BETTER, Standing.WORSE);

    Comparison routed =
        Comparison.routed(
            t,
            new long[] {0, 1, 2, 3, 4},
            new String[] {"small", "large", "small", "mid", ""},
            new String[] {"large", "large", "large", "large", "large"});
    assertThat(routed.pairs()).containsExactly(0);
    assertThat(routed.same()).isEqualTo(1);
    assertThat(routed.unjudged()).isEqualTo(2);
    assertThat(Comparison.models(t, "small", "nobody").pairs()).isEmpty();
  }
}
