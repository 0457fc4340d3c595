package dev.lanewright.workspace.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.bench.GeneratedLog;
import dev.lanewright.evalset.reader.Progress;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.CatalogueSeed;
import dev.lanewright.traffic.draw.DrawPlan;
import dev.lanewright.traffic.draw.Drawn;
import dev.lanewright.traffic.profile.Group;
import dev.lanewright.traffic.profile.TrafficProfile;
import dev.lanewright.traffic.reader.LogRoles;
import dev.lanewright.traffic.reader.LogShapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogDeskTest {
  private static final int ROWS = 4_000;

  @TempDir private Path folder;
  private ExecutorService parsing;
  private Path log;

  @BeforeEach
  void writeLog() throws IOException {
    parsing = Executors.newFixedThreadPool(3);
    log = folder.resolve("log.jsonl");
    GeneratedLog.write(log, ROWS, 7);
  }

  @AfterEach
  void stop() {
    parsing.shutdown();
  }

  /** Against sums over the file's own JSON, by a plain loop. */
  @Test
  void profileAgreesWithAPlainCount() throws IOException {
    Map<String, double[]> plain = new HashMap<>();
    Set<String> sessions = new java.util.HashSet<>();
    Set<String> requests = new java.util.HashSet<>();
    for (String line : Files.readAllLines(log)) {
      JsonNode row = JsonMapper.shared().readTree(line);
      double[] sum =
          plain.computeIfAbsent("openai/" + row.path("model").asString(), m -> new double[4]);
      sum[0]++;
      sum[1] += row.path("spend").asDouble();
      sum[2] += row.path("prompt_tokens").asDouble();
      sum[3] += row.path("status").asString().equals("failure") ? 1 : 0;
      sessions.add(row.path("session_id").asString());
      requests.add(row.path("messages").path(1).path("content").asString());
    }

    TrafficProfile p =
        desk().profile(List.of(log), LogRoles.USUAL, Progress.NONE, () -> false).profile();

    assertThat(p.all().calls()).isEqualTo(ROWS);
    assertThat(p.models()).hasSize(plain.size());
    for (Group g : p.models()) {
      double[] sum = plain.get(g.name());
      assertThat(g.calls()).isEqualTo((long) sum[0]);
      assertThat(g.usd()).isCloseTo(sum[1], within(1e-9));
      assertThat(g.inputTokens()).isEqualTo(sum[2]);
      assertThat(g.errors()).isEqualTo((long) sum[3]);
    }
    assertThat(p.lanes())
        .extracting(Group::name)
        .containsExactlyInAnyOrder("small", "mid", "large");
    assertThat(p.categories()).hasSize(24);
    assertThat(p.days()).hasSize(30);
    assertThat(p.hours().stream().mapToLong(Long::longValue).sum()).isEqualTo(ROWS);
    assertThat(p.sessions()).isEqualTo(sessions.size());
    assertThat(p.requests()).isEqualTo(requests.size());
    assertThat(p.exactDistinct()).isTrue();
  }

  @Test
  void unpricedIsNeverZeroAndADatedPriceCounts() throws IOException {
    Path file = folder.resolve("l.jsonl");
    Files.writeString(file, LogShapes.text(LogShapes.LITELLM));
    TrafficProfile p =
        desk().profile(List.of(file), LogRoles.USUAL, Progress.NONE, () -> false).profile();
    Group unknown =
        p.models().stream().filter(g -> g.name().contains("finetune")).findFirst().orElseThrow();
    assertThat(unknown.priced()).isZero();
    assertThat(unknown.totalUsd()).isNaN();

    Path spans = folder.resolve("s.jsonl");
    Files.writeString(spans, LogShapes.text(LogShapes.OTLP));
    TrafficProfile byPrice =
        desk().profile(List.of(spans), LogRoles.USUAL, Progress.NONE, () -> false).profile();
    Group haiku =
        byPrice.models().stream().filter(g -> g.name().contains("haiku")).findFirst().orElseThrow();
    // Haiku 4.5 at 1 and 5 USD per million; cache reads and writes at their own prices, or at the
    // input's where the catalogue knows none: between all cached free and all at full price.
    assertThat(haiku.usd()).isBetween((200 + 5 * 200) / 1e6, (1.25 * 1500 + 5 * 200) / 1e6);
  }

  @Test
  void drawsTheSameSamplesAgainAndWeighsThemToProduction() throws IOException {
    DrawPlan plan = new DrawPlan(300, DrawPlan.USUAL.by(), 2, true, Set.of(), 5);
    LogDesk.Drawing first = draw(plan);
    LogDesk.Drawing again = draw(plan);

    Drawn drawn = first.drawn();
    assertThat(again.drawn()).isEqualTo(drawn);
    assertThat(draw(new DrawPlan(300, plan.by(), 2, true, Set.of(), 6)).drawn().items())
        .isNotEqualTo(drawn.items());
    assertThat(drawn.items()).hasSize(300);
    assertThat(drawn.items()).extracting(i -> i.sample().key()).doesNotHaveDuplicates();
    assertThat(drawn.items().stream().mapToDouble(Drawn.Item::weight).sum())
        .isCloseTo(ROWS, within(1e-6));
    for (Drawn.Stratum s : drawn.strata()) {
      assertThat(s.given()).isPositive();
    }
  }

  /** Weighted shares of the drawn sets, over many seeds, against the log's own. */
  @Test
  void weightsAreUnbiased() throws IOException {
    TrafficProfile p =
        desk().profile(List.of(log), LogRoles.USUAL, Progress.NONE, () -> false).profile();
    long repeats =
        p.lanes().stream().filter(g -> g.name().equals("large")).findFirst().orElseThrow().calls();
    double sum = 0;
    int seeds = 20;
    for (int seed = 0; seed < seeds; seed++) {
      Drawn d = draw(new DrawPlan(200, List.of("category"), 1, true, Set.of(), seed)).drawn();
      sum +=
          d.items().stream()
              .filter(i -> "large".equals(i.sample().fields().get("lane")))
              .mapToDouble(Drawn.Item::weight)
              .sum();
    }
    // One drawing's share has a standard error of about sqrt(.2 · .8 / 200) = 2.8 points.
    double error = ROWS * Math.sqrt(0.2 * 0.8 / 200 / seeds);
    assertThat(sum / seeds).isCloseTo(repeats, within(4 * error));
  }

  @Test
  void takesOnlyTheLanesThatAreAskedFor() throws IOException {
    Drawn drawn = draw(new DrawPlan(50, DrawPlan.USUAL.by(), 1, true, Set.of("small"), 1)).drawn();
    assertThat(drawn.items()).allMatch(i -> "small".equals(i.sample().fields().get("lane")));
  }

  private LogDesk.Drawing draw(DrawPlan plan) {
    return desk().draw(List.of(log), LogRoles.USUAL, plan, Progress.NONE, () -> false);
  }

  private LogDesk desk() {
    Catalogue catalogue = CatalogueSeed.load();
    return new LogDesk(catalogue, parsing);
  }
}
