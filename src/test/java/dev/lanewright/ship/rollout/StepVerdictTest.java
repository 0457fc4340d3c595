package dev.lanewright.ship.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Newcombe;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StepVerdictTest {
  private static final ArmFigures BASELINE = arm(9_000, 4_000, 3_600, 8_000, 400);
  private static final ArmFigures GOOD = arm(1_000, 400, 361, 900, 44).withJudged(220, 214);

  private static ArmFigures arm(
      long users, long thumbs, long thumbsUp, long conversations, long handovers) {
    return new ArmFigures(
        users,
        2 * users,
        0,
        0,
        0,
        Map.of(
            Proxy.THUMBS_UP,
            Measured.rate(thumbsUp, thumbs),
            Proxy.ESCALATION,
            Measured.rate(handovers, conversations)),
        0,
        0);
  }

  /** 10% of the traffic, the second step of the usual plan. */
  private static StepVerdict step(ArmFigures policy, int days, int looks) {
    return StepVerdict.of(RolloutPlan.USUAL, 1, seen(policy, BASELINE, 0, 0), days, looks);
  }

  private static ArmTally.Counted seen(
      ArmFigures policy, ArmFigures baseline, long crossed, long misassigned) {
    return new ArmTally.Counted(policy, baseline, 0, 0, crossed, misassigned, 0, 0);
  }

  /** R. G. Newcombe 1998, table II, contrast (a): 56/70 - 48/80, method 10. */
  @Test
  void differenceOfTwoProportions() {
    Interval i = Newcombe.interval(56.0 / 70, 70, 48.0 / 80, 80, 0.95);
    assertThat(i.lo()).isCloseTo(0.0524, within(5e-5));
    assertThat(i.hi()).isCloseTo(0.3339, within(5e-5));
  }

  @Test
  void goesOnWhenTheStepIsOverAndNothingSpeaksAgainst() {
    assertThat(step(GOOD, 7, 1).ruling()).isEqualTo(StepVerdict.Ruling.GO_ON);
    assertThat(step(GOOD, 7, 1).peeking()).isFalse();
  }

  @Test
  void holdsBeforeTheStepIsOverAndWarnsOfPeeking() {
    StepVerdict early = step(GOOD, 3, 4);
    assertThat(early.ruling()).isEqualTo(StepVerdict.Ruling.HOLD);
    assertThat(early.reasons()).anyMatch(r -> r.contains("looked at 4 times"));
    assertThat(early.peeking()).isTrue();
    Interval once = step(GOOD, 7, 1).lines().getFirst().interval();
    Interval often = early.lines().getFirst().interval();
    assertThat(often.hi() - often.lo()).isGreaterThan(1.2 * (once.hi() - once.lo()));
  }

  @Test
  void rollsBackWhereARuleIsBrokenWithProof() {
    var fallen = arm(1_000, 400, 300, 900, 44).withJudged(220, 214);
    assertThat(step(fallen, 2, 1).ruling()).isEqualTo(StepVerdict.Ruling.ROLL_BACK);
    assertThat(step(fallen, 2, 1).reasons().getFirst()).startsWith("thumbs-up −15.0 points");
    var judged = GOOD.withJudged(220, 200);
    assertThat(step(judged, 7, 1).ruling()).isEqualTo(StepVerdict.Ruling.ROLL_BACK);
    var handed = arm(1_000, 400, 361, 900, 90).withJudged(220, 214);
    assertThat(step(handed, 7, 1).ruling()).isEqualTo(StepVerdict.Ruling.ROLL_BACK);
    var unfinished = GOOD.with(Proxy.COMPLETION, Measured.rate(500, 900));
    var before = BASELINE.with(Proxy.COMPLETION, Measured.rate(5_600, 8_000));
    assertThat(StepVerdict.of(RolloutPlan.USUAL, 1, seen(unfinished, before, 0, 0), 7, 1).ruling())
        .isEqualTo(StepVerdict.Ruling.ROLL_BACK);
    var long1 = GOOD.with(Proxy.LENGTH, new Measured(5, 900, 800, 0.01));
    var short1 = BASELINE.with(Proxy.LENGTH, new Measured(4, 8_000, 7_000, 0.001));
    assertThat(StepVerdict.of(RolloutPlan.USUAL, 1, seen(long1, short1, 0, 0), 7, 1).reasons())
        .first()
        .asString()
        .startsWith("conversation length +1.00 calls");
  }

  @Test
  void holdsWhereARuleIsBrokenWithoutProof() {
    var unsure = arm(1_000, 40, 35, 900, 44).withJudged(220, 214);
    assertThat(step(unsure, 7, 1).ruling()).isEqualTo(StepVerdict.Ruling.HOLD);
    var few = GOOD.withJudged(60, 20);
    assertThat(step(few, 7, 1).ruling()).isEqualTo(StepVerdict.Ruling.HOLD);
  }

  @Test
  void trustsNothingWhereUsersAreNotSplitAsPlanned() {
    var skewed = arm(1_300, 400, 300, 900, 44).withJudged(220, 100);
    StepVerdict v = step(skewed, 7, 1);
    assertThat(v.ruling()).isEqualTo(StepVerdict.Ruling.HOLD);
    assertThat(v.reasons().getFirst()).startsWith("sample ratio: 12.6%");
    StepVerdict crossed = StepVerdict.of(RolloutPlan.USUAL, 1, seen(GOOD, BASELINE, 400, 0), 7, 1);
    assertThat(crossed.ruling()).isEqualTo(StepVerdict.Ruling.HOLD);
    assertThat(crossed.reasons().getFirst()).startsWith("400 users saw both arms");
    assertThat(StepVerdict.of(RolloutPlan.USUAL, 1, seen(GOOD, BASELINE, 0, 400), 7, 1).reasons())
        .first()
        .asString()
        .contains("not where the hash puts them");
  }

  /** Looking every day at arms that are alike crosses a fixed limit often, this one rarely. */
  @Test
  void lookingEveryDayRollsBackRarelyWhereNothingIsWorse() {
    var random = new Random(8);
    int trials = 400;
    int back = 0;
    for (int t = 0; t < trials; t++) {
      long[] up = new long[2];
      long[] n = new long[2];
      boolean rolled = false;
      for (int day = 1; day <= 14; day++) {
        for (int arm = 0; arm < 2; arm++) {
          for (int k = 0; k < 100; k++) {
            n[arm]++;
            up[arm] += random.nextDouble() < 0.8 ? 1 : 0;
          }
        }
        StepLine line =
            StepLines.of(
                Proxy.THUMBS_UP,
                new RolloutPlan.Rules(0.5, 1, 0.01, 0.01, 0.01, 0.1),
                arm(n[0], n[0], up[0], 0, 0),
                arm(n[1], n[1], up[1], 0, 0),
                true);
        rolled |= line.interval().hi() < 0;
      }
      back += rolled ? 1 : 0;
    }
    // One-sided 5% over all looks together; three standard errors of 400 trials above it.
    assertThat(back / (double) trials).isLessThan(0.05 + 3 * Math.sqrt(0.05 * 0.95 / trials));
  }

  @Test
  void plansAndVerdictsSurviveTheFileAndWhatIsBrokenIsTheUsual() {
    RolloutPlan plan =
        RolloutPlan.USUAL
            .withStickyBy("session")
            .withSalt("v3")
            .withAuditLine(0.1)
            .withRules(new RolloutPlan.Rules(0.9, 100, 0.02, 0.01, 0.03, 0.2));
    assertThat(RolloutJson.read(RolloutJson.write(plan))).isEqualTo(plan);
    assertThat(RolloutJson.read("{\"steps\": [{\"share\": 2}]}")).isEqualTo(RolloutPlan.USUAL);
    assertThat(RolloutJson.read("no json")).isEqualTo(RolloutPlan.USUAL);
    StepVerdict v = step(GOOD, 7, 1);
    assertThat(StepJson.verdict(StepJson.write(v)).orElseThrow())
        .usingRecursiveComparison()
        .withComparatorForType(
            (a, b) -> Math.abs(a - b) < 1e-12 || a.equals(b) ? 0 : 1, Double.class)
        .isEqualTo(v);
    assertThat(StepJson.verdict("no json")).isEmpty();
  }
}
