package dev.lanewright.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.RandomPolicies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real gateways send recorded requests to the model that the engine chose. */
class GatewayParityTest {
  private static final int SOME = 250;
  private static final int CATALOGUE = 300;

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
  void portkeyServesWhatTheEngineServesWhereItsGuardrailsAskTheGates() throws Exception {
    try (var parity = new GatewayParity(dir);
        var set = RecordedRequests.sample(dir.resolve("w.lanewright"))) {
      Policy policy = GatewayPolicies.ofGates();
      byte[] served = set.served(policy);
      assertThat(List.of(0, 1, 2))
          .allMatch(t -> IntStream.range(0, SOME).anyMatch(i -> served[i] == t));
      allTheSame(policy, parity.portkeyCascade(policy, set, SOME));
    }
  }

  @Test
  void trainedModelsAndLimitsDecideInTheHookAsInTheEngine() throws Exception {
    try (var set = RecordedRequests.sample(dir.resolve("w.lanewright"))) {
      List<Policy> policies = new ArrayList<>(GatewayPolicies.ofTrained());
      policies.add(GatewayPolicies.ofLimits());
      for (Policy policy : policies) {
        byte[] starts = set.starts(policy);
        assertThat(IntStream.range(0, starts.length).map(i -> starts[i]).distinct().count())
            .as("%s uses several tiers", policy.name())
            .isGreaterThan(1);
        List<String> tiers = HookParity.tiers(policy, set, dir.resolve(policy.name()));
        allTheSame(policy, GatewayParityTable.same(policy, starts, tiers));
      }
    }
  }

  @Test
  void theTableTriesEveryKindOfStageThatATargetSaysAsItIs() {
    for (Target target : GatewayParityTable.TARGETS) {
      Set<String> said = new TreeSet<>();
      for (int p = 0; p < CATALOGUE; p++) {
        said.addAll(StageKinds.said(RandomPolicies.of(p), target));
        said.addAll(StageKinds.said(RandomPolicies.trained(p), target));
      }
      Set<String> tried = new TreeSet<>();
      GatewayPolicies.of(target, true).forEach(p -> tried.addAll(StageKinds.said(p, target)));
      if (target == Target.PORTKEY) {
        tried.addAll(StageKinds.said(GatewayPolicies.ofGates(), target));
      }
      assertThat(tried).as("%s", target).containsAll(said).isNotEmpty();
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
        List<String> tiers = HookParity.tiers(policy, set, dir.resolve(policy.name()));
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
