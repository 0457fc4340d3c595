package dev.lanewright.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends every request of each set through every export that can be run here and prints how many go
 * where the engine starts them: {@code mvn -q -Dquick -Plong test -Dtest=GatewayParityTable}.
 */
@Tag("long")
class GatewayParityTable {
  private static final Path DATA =
      Path.of(System.getProperty("lanewright.shared.data", "../shared/data"));

  @TempDir private Path work;

  @Test
  @Timeout(value = 40, unit = TimeUnit.MINUTES)
  void everyRequestOfEverySetGoesWhereTheEngineStartsIt() throws Exception {
    try (var gateways = new GatewayParity(work)) {
      assertThat(table(gateways)).isTrue();
    }
  }

  private boolean table(GatewayParity gateways) throws Exception {
    System.out.println("| target | set | policy | sent | same | not expressible |");
    System.out.println("|---|---|---|---|---|---|");
    boolean good = true;
    var sets = new LinkedHashMap<String, RecordedRequests>();
    sets.put("sample", RecordedRequests.sample(work.resolve("sample.lanewright")));
    if (Files.isDirectory(DATA)) {
      sets.put("GSM8K", set("gsm8k", DATA.resolve("routellm/gsm8k")));
      sets.put("MMLU", set("mmlu", DATA.resolve("routellm/mmlu/responses")));
    }
    for (Map.Entry<String, RecordedRequests> e : sets.entrySet()) {
      List<Policy> policies = new ArrayList<>(GatewayPolicies.ofTexts());
      if (e.getKey().equals("sample")) {
        policies.addAll(GatewayPolicies.ofFields());
      }
      for (Policy policy : policies) {
        good &= rows(gateways, e.getKey(), e.getValue(), policy);
      }
    }
    return good;
  }

  private RecordedRequests set(String name, Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return RecordedRequests.of(
          work.resolve(name + ".lanewright"),
          files.filter(f -> f.toString().endsWith(".csv")).sorted().toList());
    }
  }

  private boolean rows(GatewayParity gateways, String set, RecordedRequests requests, Policy policy)
      throws Exception {
    List<RecordedRequests.Request> all = requests.requests();
    byte[] starts = requests.starts(policy);
    Path dir = Files.createTempDirectory(work, "hook");
    boolean good =
        row("LiteLLM hook", set, policy, same(policy, starts, HookParity.tiers(policy, all, dir)));
    good &= row("SQL in DuckDB", set, policy, same(policy, starts, SqlRun.lanes(policy, all)));
    good &= row("Portkey", set, policy, gateways.portkey(policy, requests, Integer.MAX_VALUE));
    good &=
        row(
            "claude-code-router",
            set,
            policy,
            gateways.claudeCodeRouter(policy, requests, Integer.MAX_VALUE));
    return good;
  }

  static GatewayParity.Count same(Policy policy, byte[] starts, List<String> lanes) {
    int same = 0;
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      if (policy.tiers().get(starts[i]).name().equals(lanes.get(i))) {
        same++;
      } else {
        differences.add(i + ": " + lanes.get(i));
      }
    }
    return new GatewayParity.Count(starts.length, same, 0, differences);
  }

  private static boolean row(String target, String set, Policy policy, GatewayParity.Count count) {
    System.out.printf(
        "| %s | %s | %s | %,d | %,d | %,d |%n",
        target, set, policy.name(), count.sent(), count.same(), count.notExpressible());
    count.differences().forEach(d -> System.err.println(d));
    return count.same() == count.sent();
  }
}
