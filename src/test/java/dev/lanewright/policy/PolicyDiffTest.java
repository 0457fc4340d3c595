package dev.lanewright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyDiffTest {
  private static final Score SCORE =
      Score.scalar(
          Source.field("difficulty"),
          Score.Direction.HIGHER,
          new LinkedHashMap<>(Map.of("mid", 0.34)));
  private static final Intents INTENTS =
      new Intents(
          new IntentSource.Field("intent"),
          new LinkedHashMap<>(Map.of("technical_debug", "mid")),
          0,
          null);
  private static final Policy BASE =
      new Policy(
          "p",
          List.of(Tier.of("small", "a/s"), Tier.of("mid", "a/m")),
          List.of(INTENTS, SCORE),
          "mid",
          null);

  @Test
  void saysWhatAnEditDid() {
    assertThat(PolicyDiff.between(BASE, BASE.withStage(1, SCORE.with("mid", 0.41))))
        .containsExactly(
            new PolicyDiff.Change("stages[1].score.thresholds.mid", "mid threshold 0.34 → 0.41"));
    assertThat(PolicyDiff.between(BASE, BASE.withStage(1, SCORE.with("mid", null))))
        .extracting(PolicyDiff.Change::text)
        .containsExactly("mid threshold 0.34 → none");
    assertThat(
            PolicyDiff.between(BASE, BASE.withStage(0, INTENTS.with("technical_debug", "small"))))
        .containsExactly(
            new PolicyDiff.Change(
                "stages[0].intents.table.technical_debug", "technical_debug: mid → small"));
    assertThat(PolicyDiff.between(BASE, BASE.withStages(List.of(SCORE)).withDefault("small")))
        .extracting(PolicyDiff.Change::text)
        .containsExactly("intent table removed", "default mid → small");
  }

  @Test
  void findsNothingOnlyBetweenEqualPolicies() {
    for (long seed = 0; seed < 200; seed++) {
      Policy a = RandomPolicies.of(seed);
      assertThat(PolicyDiff.between(a, RandomPolicies.of(seed))).isEmpty();
      assertThat(PolicyDiff.between(a, RandomPolicies.of(seed + 1).withName(a.name())))
          .isNotEmpty();
    }
  }
}
