package dev.lanewright.ship.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ArmTallyTest {
  private static ArmCall call(String key, boolean treated, String conversation) {
    return new ArmCall(key, treated, conversation, -1, null, null, null, null, false, Double.NaN);
  }

  @Test
  void countsUsersConversationsAndWhatWasSaidOfThem() {
    var tally = new ArmTally("", 0.5);
    tally.add(new ArmCall("a", true, "1", 0, true, null, null, null, false, Double.NaN));
    tally.add(new ArmCall("a", true, "1", 1_000, false, null, true, true, false, Double.NaN));
    tally.add(new ArmCall("a", true, "2", 90_000_000, null, true, false, null, false, Double.NaN));
    tally.add(new ArmCall("b", false, null, 5, true, false, null, null, false, Double.NaN));
    tally.add(new ArmCall("", false, null, 5, true, false, null, null, false, Double.NaN));
    ArmTally.Counted seen = tally.counted();
    ArmFigures policy = seen.policy();
    assertThat(policy.users()).isEqualTo(1);
    assertThat(policy.calls()).isEqualTo(3);
    assertThat(policy.of(Proxy.THUMBS_UP).value()).isEqualTo(0.5);
    assertThat(policy.of(Proxy.LENGTH).value()).isEqualTo(1.5);
    assertThat(policy.of(Proxy.ESCALATION).n()).isEqualTo(1);
    assertThat(policy.of(Proxy.COMPLETION).value()).isEqualTo(0.5);
    assertThat(policy.judged()).isEqualTo(1);
    assertThat(seen.baseline().of(Proxy.ESCALATION).value()).isZero();
    assertThat(seen.baseline().of(Proxy.COMPLETION)).isEqualTo(Measured.NONE);
    assertThat(seen.withoutKey()).isEqualTo(1);
    assertThat(seen.days()).isEqualTo(2);
  }

  @Test
  void whoSawBothArmsIsLeftOut() {
    var tally = new ArmTally("", 0.5);
    tally.add(call("a", true, "1"));
    tally.add(call("a", false, "2"));
    tally.add(call("b", false, "1"));
    ArmTally.Counted seen = tally.counted();
    assertThat(seen.crossed()).isEqualTo(1);
    assertThat(seen.policy().users()).isZero();
    assertThat(seen.baseline().users()).isEqualTo(1);
  }

  @Test
  void withoutAnArmInTheLogTheHashDecidesAndWithOneItIsChecked() {
    var silent = new ArmTally("v3", 0.1);
    var wrong = new ArmTally("another salt", 0.1);
    int treated = 0;
    for (int i = 0; i < 2_000; i++) {
      String key = "user-" + i;
      boolean in = Assignment.in(key, "v3", 0.1);
      treated += in ? 1 : 0;
      silent.add(new ArmCall(key, null, null, -1, null, null, null, null, false, Double.NaN));
      wrong.add(call(key, in, "1"));
    }
    assertThat(silent.counted().policy().users()).isEqualTo(treated);
    assertThat(wrong.counted().misassigned()).isBetween(250L, 450L);
  }

  /** Users who differ make the error larger than that of as many independent answers. */
  @Test
  void theErrorIsBetweenUsers() {
    var random = new Random(4);
    int trials = 300;
    double sum = 0;
    double sum2 = 0;
    double said = 0;
    for (int t = 0; t < trials; t++) {
      var tally = new ArmTally("", 1);
      for (int u = 0; u < 100; u++) {
        double likes = random.nextBoolean() ? 0.95 : 0.55;
        int answers = 1 + random.nextInt(20);
        for (int k = 0; k < answers; k++) {
          tally.add(
              new ArmCall(
                  "u" + u,
                  true,
                  null,
                  -1,
                  random.nextDouble() < likes,
                  null,
                  null,
                  null,
                  false,
                  Double.NaN));
        }
      }
      Measured m = tally.counted().policy().of(Proxy.THUMBS_UP);
      sum += m.value();
      sum2 += m.value() * m.value();
      said += m.error2();
    }
    double variance = sum2 / trials - sum / trials * (sum / trials);
    double naive = 0.75 * 0.25 / (100 * 10.5);
    assertThat(said / trials / variance).isCloseTo(1, within(0.25));
    assertThat(said / trials).isGreaterThan(2 * naive);
  }
}
