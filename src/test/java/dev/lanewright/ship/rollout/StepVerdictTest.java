package dev.lanewright.ship.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Newcombe;
import org.junit.jupiter.api.Test;

class StepVerdictTest {
  private static final ArmCounts BASELINE = new ArmCounts(9_000, 4_000, 3_600, 8_000, 400, 0, 0);
  private static final ArmCounts GOOD = new ArmCounts(1_000, 400, 361, 900, 44, 220, 214);

  /** 10% of the traffic, the second step of the usual plan. */
  private static StepVerdict step(ArmCounts policy, int days, int looks) {
    return StepVerdict.of(RolloutPlan.USUAL, 1, policy, BASELINE, days, looks);
  }

  /** R. G. Newcombe 1998, table II, contrast (a): 56/70 - 48/80, method 10. */
  @Test
  void differenceOfTwoProportions() {
    Interval i = Newcombe.interval(56, 70, 48, 80, 0.95);
    assertThat(i.lo()).isCloseTo(0.0524, within(5e-5));
    assertThat(i.hi()).isCloseTo(0.3339, within(5e-5));
  }

  @Test
  void goesOnWhenTheStepIsOverAndNothingSpeaksAgainst() {
    assertThat(step(GOOD, 7, 1).ruling()).isEqualTo(StepVerdict.Ruling.GO_ON);
  }

  @Test
  void holdsBeforeTheStepIsOverAndWarnsOfPeeking() {
    StepVerdict early = step(GOOD, 3, 4);
    assertThat(early.ruling()).isEqualTo(StepVerdict.Ruling.HOLD);
    assertThat(early.reasons()).anyMatch(r -> r.contains("looked at 4 times"));
  }

  @Test
  void rollsBackWhereARuleIsBrokenWithProof() {
    var fallen = new ArmCounts(1_000, 400, 300, 900, 44, 220, 214);
    assertThat(step(fallen, 2, 1).ruling()).isEqualTo(StepVerdict.Ruling.ROLL_BACK);
    assertThat(step(fallen, 2, 1).reasons().getFirst()).startsWith("thumbs-up −15.0 points");
    var judged = new ArmCounts(1_000, 400, 361, 900, 44, 220, 200);
    assertThat(step(judged, 7, 1).ruling()).isEqualTo(StepVerdict.Ruling.ROLL_BACK);
    var handed = new ArmCounts(1_000, 400, 361, 900, 90, 220, 214);
    assertThat(step(handed, 7, 1).ruling()).isEqualTo(StepVerdict.Ruling.ROLL_BACK);
  }

  @Test
  void holdsWhereARuleIsBrokenWithoutProof() {
    var unsure = new ArmCounts(1_000, 40, 35, 900, 44, 220, 214);
    assertThat(step(unsure, 7, 1).ruling()).isEqualTo(StepVerdict.Ruling.HOLD);
    var few = new ArmCounts(1_000, 400, 361, 900, 44, 60, 20);
    assertThat(step(few, 7, 1).ruling()).isEqualTo(StepVerdict.Ruling.HOLD);
  }

  @Test
  void trustsNothingWhereUsersAreNotSplitAsPlanned() {
    var skewed = new ArmCounts(1_300, 400, 300, 900, 44, 220, 100);
    StepVerdict v = step(skewed, 7, 1);
    assertThat(v.ruling()).isEqualTo(StepVerdict.Ruling.HOLD);
    assertThat(v.reasons()).anyMatch(r -> r.startsWith("sample ratio: 12.6%"));
  }

  @Test
  void plansSurviveTheFileAndWhatIsBrokenIsTheUsual() {
    RolloutPlan plan = RolloutPlan.USUAL.withStickyBy("session").withRules(0.9, 0.02, 0.01, 0.1);
    assertThat(RolloutJson.read(RolloutJson.write(plan))).isEqualTo(plan);
    assertThat(RolloutJson.read("{\"steps\": [{\"share\": 2}]}")).isEqualTo(RolloutPlan.USUAL);
    assertThat(RolloutJson.read("no json")).isEqualTo(RolloutPlan.USUAL);
  }
}
