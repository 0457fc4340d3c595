package dev.lanewright.traffic.arms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.provider.call.Usage;
import dev.lanewright.ship.rollout.Assignment;
import dev.lanewright.traffic.Feedback;
import dev.lanewright.traffic.LoggedCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArmCountTest {
  @Test
  void countsUsersConversationsAndProxiesByArm() {
    var count = new ArmCount(ArmRule.byField("arm", Set.of("new")), "user");
    var up = new Feedback(true, Double.NaN, null, null);
    var down = new Feedback(false, Double.NaN, null, null);
    var gone = new Feedback(null, Double.NaN, true, false);
    count.add(call("u1", "s1", "new", up, 0), 0.5);
    count.add(call("u1", "s1", "new", down, 1000), 0.25);
    count.add(call("u2", "s2", "new", gone, 2000), Double.NaN);
    count.add(call("u3", "s3", "old", Feedback.NONE, 3000), 1);
    count.add(call("u1", "s4", "old", up, 4000), 1);
    count.add(call("u5", "s5", null, up, 5000), 1);

    ArmsSeen seen = count.seen();

    assertThat(seen.policy()).isEqualTo(new ArmSeen(3, 2, 2, 1, 2, 3, 5, 1, 1, 1, 0, 0, 0.75, 2));
    assertThat(seen.policy().meanTurns()).isEqualTo(1.5);
    // Turns 2 and 1: variance 1/2, error sqrt(1/2/2).
    assertThat(seen.policy().meanTurnsError()).isCloseTo(0.5, within(1e-12));
    assertThat(seen.baseline().users()).isEqualTo(2);
    assertThat(seen.unassigned()).isEqualTo(1);
    assertThat(seen.mixed()).as("u1 was in both arms").isEqualTo(1);
    assertThat(seen.firstMs()).isZero();
    assertThat(seen.lastMs()).isEqualTo(4000);
  }

  @Test
  void followsTheAssignmentOfTheRollout() {
    ArmRule rule = ArmRule.byKey("user", key -> Assignment.in(key, "salt", 0.1));
    var count = new ArmCount(rule, "user");
    for (int i = 0; i < 20_000; i++) {
      count.add(call("user-" + i % 10_000, "s" + i, null, Feedback.NONE, i), 0);
    }

    ArmsSeen seen = count.seen();

    // 10,000 users at 10%: standard deviation 30.
    assertThat(seen.policy().users()).isBetween(850L, 1150L);
    assertThat(seen.policy().users() + seen.baseline().users()).isEqualTo(10_000);
    assertThat(seen.mixed()).isZero();
  }

  private static LoggedCall call(
      String user, String session, @Nullable String arm, Feedback feedback, long at) {
    return new LoggedCall(
        "",
        at,
        Double.NaN,
        Double.NaN,
        "m",
        null,
        null,
        null,
        user,
        session,
        Usage.UNKNOWN,
        Double.NaN,
        null,
        false,
        false,
        List.of(),
        null,
        false,
        feedback,
        arm == null ? new LinkedHashMap<>() : new LinkedHashMap<>(Map.of("arm", arm)));
  }
}
