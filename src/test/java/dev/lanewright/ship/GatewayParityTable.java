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

  /** The targets that can be run here. */
  static final List<Target> TARGETS =
      List.of(Target.LITELLM, Target.SQL_DUCKDB, Target.PORTKEY, Target.CLAUDE_CODE_ROUTER);

  @TempDir private Path work;
  private final Map<String, long[]> sums = new LinkedHashMap<>();

  @Test
  @Timeout(value = 40, unit = TimeUnit.MINUTES)
  void everyRequestOfEverySetGoesWhereTheEngineStartsIt() throws Exception {
    try (var gateways = new GatewayParity(work)) {
      assertThat(table(gateways)).isTrue();
    }
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void everyAnswerThatPortkeyServesIsTheOneThatTheEngineServes() throws Exception {
    try (var gateways = new GatewayParity(work);
        var sample = RecordedRequests.sample(work.resolve("sample.lanewright"))) {
      Policy gates = GatewayPolicies.ofGates();
      var count = gateways.portkeyCascade(gates, sample, Integer.MAX_VALUE);
      assertThat(row("Portkey, to the answer served", "sample", gates, count)).isTrue();
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
      for (Target target : TARGETS) {
        for (Policy policy : GatewayPolicies.of(target, e.getKey().equals("sample"))) {
          good &= row(title(target), e.getKey(), policy, count(gateways, target, e, policy));
        }
      }
    }
    sums();
    return good;
  }

  private RecordedRequests set(String name, Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return RecordedRequests.of(
          work.resolve(name + ".lanewright"),
          files.filter(f -> f.toString().endsWith(".csv")).sorted().toList());
    }
  }

  private GatewayParity.Count count(
      GatewayParity gateways, Target target, Map.Entry<String, RecordedRequests> set, Policy policy)
      throws Exception {
    RecordedRequests requests = set.getValue();
    return switch (target) {
      case PORTKEY -> gateways.portkey(policy, requests, Integer.MAX_VALUE);
      case CLAUDE_CODE_ROUTER -> gateways.claudeCodeRouter(policy, requests, Integer.MAX_VALUE);
      case LITELLM -> {
        Path dir = Files.createTempDirectory(work, "hook");
        yield same(policy, requests.starts(policy), HookParity.tiers(policy, requests, dir));
      }
      default -> same(policy, requests.starts(policy), SqlRun.lanes(policy, requests.requests()));
    };
  }

  private static String title(Target target) {
    return switch (target) {
      case PORTKEY -> "Portkey";
      case CLAUDE_CODE_ROUTER -> "claude-code-router";
      case LITELLM -> "LiteLLM hook";
      default -> "SQL in DuckDB";
    };
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

  /** The README's table: all policies of a target and set together. */
  private void sums() {
    System.out.println();
    System.out.println("| target | set | policies | sent | same | not expressible |");
    System.out.println("|---|---|---|---|---|---|");
    sums.forEach(
        (of, n) ->
            System.out.printf("| %s | %,d | %,d | %,d | %,d |%n", of, n[0], n[1], n[2], n[3]));
  }

  private boolean row(String target, String set, Policy policy, GatewayParity.Count count) {
    long[] sum = sums.computeIfAbsent(target + " | " + set, k -> new long[4]);
    sum[0]++;
    sum[1] += count.sent();
    sum[2] += count.same();
    sum[3] += count.notExpressible();
    System.out.printf(
        "| %s | %s | %s | %,d | %,d | %,d |%n",
        target, set, policy.name(), count.sent(), count.same(), count.notExpressible());
    count.differences().forEach(d -> System.err.println(d));
    return count.sent() > 0 && count.same() == count.sent();
  }
}
