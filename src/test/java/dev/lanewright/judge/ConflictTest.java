package dev.lanewright.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.Tier;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.CatalogueSeed;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictTest {
  private static final Catalogue KNOWN = CatalogueSeed.load();
  private static final List<String> ARMS =
      List.of("anthropic/claude-haiku-5-5", "anthropic/claude-opus-5-5");

  @Test
  void aJudgeThatServesASideIsRefusedUnderAnyOfItsNames() {
    assertThat(refused("anthropic/claude-opus-5-5")).contains("would judge itself");
    assertThat(refused("claude-5-5-opus")).contains("would judge itself");
    assertThat(refused("anthropic/claude-opus-5-5-20260901")).contains("would judge itself");
    assertThat(refused("openai/gpt-6-sol")).isEmpty();
  }

  @Test
  void aJudgeThatStandsInForASideIsRefused() {
    assertThat(refused("openai/gpt-6-luna")).contains("stands in for", "small");
  }

  private static String refused(String judge) {
    var tiers =
        List.of(
            new Tier("small", "anthropic/claude-haiku-5-5", List.of("openai/gpt-6-luna"), null),
            new Tier("large", "anthropic/claude-opus-5-5", List.of(), null));
    return Conflict.of(judge, ARMS, tiers, KNOWN).orElse("");
  }
}
