package dev.lanewright.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Needs;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.Trace;
import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.json.PolicyJson;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.SampleProject;
import dev.lanewright.workspace.StoredSet;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts of equal decisions are counted on decisions, not read off what a target claims. */
class ExpressedTest {
  @TempDir private Path folder;
  private Workspace workspace;
  private StoredSet set;

  @BeforeEach
  void open() {
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      workspace = SampleProject.create(folder.resolve("w.lanewright"), writer, s -> {});
    }
    set = StoredSet.of(workspace);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void aTargetWithoutGatesStartsAlikeAndEndsAlikeWhereNoGateFailed() {
    Run run = run(set.shelf().newest().getFirst().policy());
    List<Integer> report = samples(run.table());
    Expressed router = of(run, Target.CLAUDE_CODE_ROUTER);
    assertThat(router.asked()).isEqualTo(report.size());
    assertThat(router.starts()).isEqualTo(report.size());
    byte[] served = run.served();
    assertThat(router.known()).isEqualTo(report.stream().filter(i -> served[i] >= 0).count());
    // The engine's own words for each sample are an independent account of what its gates did.
    long passed =
        report.stream()
            .filter(i -> served[i] >= 0)
            .filter(
                i ->
                    Trace.of(run, i).stream()
                        .noneMatch(s -> s.code().matches("gate:.*:(fail|unreadable)")))
            .count();
    assertThat(router.ends()).isEqualTo(passed).isLessThan(router.known());
    assertThat(of(run, Target.PYTHON).ends()).isEqualTo(router.known());
  }

  @Test
  void aStageLeftOutCostsWhatItDecided() {
    Policy policy =
        PolicyJson.read(
            """
            {"lanewright": 1, "name": "p",
             "tiers": [{"name": "small", "model": "anthropic/claude-haiku-5-5"},
                       {"name": "large", "model": "anthropic/claude-opus-5-5"}],
             "stages": [
              {"score": {"source": "field:difficulty", "kind": "scalar", "thresholds": {"large": 0.5}}},
              {"rule": {"when": {"signal": "chars", "below": 60}, "tier": "small"}}],
             "default": "large"}
            """);
    Run run = run(policy);
    Expressed semantic = of(run, Target.SEMANTIC_ROUTER);
    double[] difficulty = run.table().numbers(new Need.Numbers(Source.field("difficulty")));
    double[] chars = run.table().numbers(new Need.Numbers(Source.signal("chars")));
    long same =
        samples(run.table()).stream()
            .filter(
                i -> {
                  boolean shortText = chars[i] < 60;
                  boolean small = Double.isNaN(difficulty[i]) ? shortText : difficulty[i] < 0.5;
                  return small == shortText;
                })
            .count();
    assertThat(semantic.refused()).isEmpty();
    assertThat(semantic.starts()).isEqualTo(same).isBetween(1L, semantic.asked() - 1);
  }

  @Test
  void conversationsOfSeveralTurnsAreNotCountedForWhatReadsTheLastMessage() {
    Run run = run(GatewayPolicies.ofFields().getFirst());
    double[] turns = run.table().numbers(new Need.Numbers(Source.signal("turns")));
    long several = samples(run.table()).stream().filter(i -> turns[i] != 1).count();
    Expressed portkey = of(run, Target.PORTKEY);
    assertThat(portkey.unread()).isEqualTo(several);
    assertThat(portkey.starts()).isEqualTo(portkey.asked() - several);
  }

  private static List<Integer> samples(EvalTable table) {
    return IntStream.range(0, table.n())
        .filter(i -> table.split()[i] == Split.REPORT.ordinal())
        .boxed()
        .toList();
  }

  private Run run(Policy policy) {
    EvalTable table = set.document().table();
    Set<Need> needs = new HashSet<>(Needs.of(policy));
    needs.addAll(Expressed.needs(policy));
    needs.removeIf(table::has);
    return Run.of(
        table.with(set.document().columns().load(needs, share -> {}, () -> false)), policy);
  }

  private static Expressed of(Run run, Target target) {
    return Expressed.all(run, Split.REPORT, ModelTexts.NONE).stream()
        .filter(e -> e.target() == target)
        .findFirst()
        .orElseThrow();
  }
}
