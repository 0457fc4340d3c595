package dev.lanewright.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real gateways send recorded requests to the model that the engine chose. */
class GatewayParityTest {
  private static final int SOME = 250;

  @TempDir private Path dir;

  @Test
  void portkeyDecidesAsTheEngineDoesOnTheSample() throws Exception {
    try (var parity = new GatewayParity(dir);
        var set = RecordedRequests.sample(dir.resolve("w.lanewright"))) {
      for (Policy policy : GatewayPolicies.ofFields()) {
        allTheSame(policy, parity.portkey(policy, set, SOME));
      }
    }
  }

  @Test
  void claudeCodeRouterDecidesAsTheEngineDoesOnTheSample() throws Exception {
    try (var parity = new GatewayParity(dir);
        var set = RecordedRequests.sample(dir.resolve("w.lanewright"))) {
      allTheSame(
          GatewayPolicies.ofFields().getFirst(),
          parity.claudeCodeRouter(GatewayPolicies.ofFields().getFirst(), set, SOME));
    }
  }

  @Test
  void bothDecideAsTheEngineDoesOnGsm8k() throws Exception {
    try (var parity = new GatewayParity(dir);
        var set = RecordedRequests.of(dir.resolve("w.lanewright"), gsm8k())) {
      for (Policy policy : GatewayPolicies.ofTexts()) {
        allTheSame(policy, parity.portkey(policy, set, SOME));
        allTheSame(policy, parity.claudeCodeRouter(policy, set, SOME));
      }
    }
  }

  @Test
  void theLiteLlmHookDecidesAsTheEngineDoes() throws Exception {
    try (var set = RecordedRequests.sample(dir.resolve("w.lanewright"))) {
      for (Policy policy : GatewayPolicies.ofFields()) {
        List<String> tiers = HookParity.tiers(policy, set.requests(), dir.resolve(policy.name()));
        allTheSame(policy, GatewayParityTable.same(policy, set.starts(policy), tiers));
      }
    }
  }

  private static List<Path> gsm8k() {
    Path file =
        Path.of(
            System.getProperty("lanewright.shared.data", "../shared/data"),
            "routellm/gsm8k/gsm8k_responses.csv");
    Assumptions.assumeTrue(Files.exists(file), "the recorded GSM8K answers are not there");
    return List.of(file);
  }

  private static void allTheSame(Policy policy, GatewayParity.Count count) {
    assertThat(count.differences()).as(policy.name()).isEmpty();
    assertThat(count.same()).isEqualTo(count.sent()).isGreaterThan(SOME / 2);
  }
}
