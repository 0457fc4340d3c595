package dev.lanewright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.json.PolicyJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TierEditsTest {
  @Test
  void everyEditOfAPolicyThatCanRouteLeavesOneThatCan() {
    for (long seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      Policy policy = RandomPolicies.of(seed);
      assertThat(PolicyCheck.problems(policy)).isEmpty();
      for (int step = 0; step < 6; step++) {
        Policy before = policy;
        policy = edit(policy, random, step);
        assertThat(PolicyCheck.problems(policy))
            .as("seed %d step %d: %s", seed, step, PolicyJson.write(before))
            .isEmpty();
      }
    }
  }

  private static Policy edit(Policy policy, Random random, int step) {
    String tier = policy.tiers().get(random.nextInt(policy.tiers().size())).name();
    return switch (random.nextInt(4)) {
      case 0 -> TierEdits.rename(policy, tier, "renamed" + step);
      case 1 ->
          policy.tiers().size() < Policy.MAX_TIERS
              ? TierEdits.add(
                  policy, random.nextInt(policy.tiers().size() + 1), Tier.of("new" + step, "a/b"))
              : policy;
      case 2 -> policy.tiers().size() > Policy.MIN_TIERS ? TierEdits.remove(policy, tier) : policy;
      default -> TierEdits.move(policy, tier, random.nextBoolean() ? 1 : -1);
    };
  }

  private static Policy three() {
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    thresholds.put("mid", 0.4);
    thresholds.put("large", 0.7);
    var table = new LinkedHashMap<String, String>();
    table.put("greeting", "small");
    table.put("bug", "mid");
    var gates = new LinkedHashMap<String, List<Gate>>();
    gates.put("small", List.of(new Gate.NotRefusal()));
    gates.put("mid", List.of(new Gate.Confidence(0.5)));
    return new Policy(
        "p",
        List.of(Tier.of("small", "a/s"), Tier.of("mid", "a/m"), Tier.of("large", "a/l")),
        List.of(
            new Guard(new Condition.Keyword(List.of("x")), "mid"),
            new Intents(new IntentSource.Field("intent"), table, 0.5, "mid"),
            Score.scalar(Source.field("d"), Score.Direction.HIGHER, thresholds)),
        "mid",
        new Cascade(gates, false, null));
  }

  @Test
  void whatNamedARenamedTierFollowsIt() {
    Policy p = TierEdits.rename(three(), "mid", "middle");
    assertThat(PolicyJson.write(p)).doesNotContain("\"mid\"");
    assertThat(((Score) p.stages().get(2)).thresholds()).containsEntry("middle", 0.4);
    assertThat(TierEdits.rename(p, "middle", "mid")).isEqualTo(three());
  }

  @Test
  void whatNamedARemovedTierGoesUp() {
    Policy p = TierEdits.remove(three(), "mid");
    assertThat(p.defaultTier()).isEqualTo("large");
    assertThat(((Guard) p.stages().getFirst()).atLeast()).isEqualTo("large");
    assertThat(((Intents) p.stages().get(1)).table()).containsEntry("bug", "large");
    assertThat(((Score) p.stages().get(2)).thresholds()).containsOnly(entry("large", 0.7));
    assertThat(p.cascade()).isNotNull();
  }

  @Test
  void theHighestTierIsHeirToTheRemovedHighest() {
    Policy p = TierEdits.remove(three(), "large");
    assertThat(((Score) p.stages().get(2)).thresholds()).containsOnly(entry("mid", 0.4));
    assertThat(p.defaultTier()).isEqualTo("mid");
  }

  @Test
  void thresholdsStayWithTheRungs() {
    Policy p = TierEdits.move(three(), "large", -1);
    assertThat(((Score) p.stages().get(2)).thresholds())
        .containsExactly(entry("large", 0.4), entry("mid", 0.7));
  }

  private static java.util.Map.Entry<String, @Nullable Double> entry(String tier, double x) {
    return java.util.Map.entry(tier, x);
  }
}
