package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.evalset.Preference;
import dev.lanewright.provider.fault.Answers;
import dev.lanewright.provider.fault.Asked;
import dev.lanewright.provider.fault.Fault;
import dev.lanewright.provider.fault.FaultServer;
import dev.lanewright.provider.fault.Settings;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.Runs;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code lanewright judge} against a loopback server whose judges are of known character. */
class JudgeCommandTest {
  private static final int PAIRS = 300;
  private static final Pattern POINTS = Pattern.compile("worth (\\d+)");
  @TempDir private Path folder;
  private Path workspace;

  @BeforeEach
  void load() throws IOException {
    workspace = folder.resolve("w.lanewright");
    var lines = new ArrayList<String>();
    for (int i = 0; i < PAIRS; i++) {
      lines.add(
          """
          {"id": "q%d", "category": "c%d", "prompt": "Question %d?", "models": {
            "m/weak": {"answer": "an answer worth %d", "score": 0.5},
            "m/strong": {"answer": "an answer worth %d", "score": 1}}}\
          """
              .formatted(i, i % 5, i, i % 10, 9 - i % 7)
              .replace("\n", " "));
    }
    Path file = folder.resolve("set.jsonl");
    Files.write(file, lines);
    Fixture.load(workspace, "set", List.of(file));
  }

  /** Fair: the answer worth more wins. Some replies are unreadable, always or at first. */
  private static Answers fair(FaultCounter seen) {
    return asked -> {
      int hash = Math.floorMod(asked.identity().hashCode(), 100);
      if (hash < 2 || (hash < 8 && seen.first(asked))) {
        return "I would rather not say.";
      }
      int[] worth = worth(asked);
      String verdict = worth[0] > worth[1] ? "A" : worth[0] < worth[1] ? "B" : "tie";
      return "{\"rationale\": \"It is worth more.\", \"verdict\": \"" + verdict + "\"}";
    };
  }

  /** The first asking of each request. */
  private static final class FaultCounter {
    private final Map<String, Boolean> asked = new java.util.concurrent.ConcurrentHashMap<>();

    boolean first(Asked a) {
      return asked.putIfAbsent(a.identity(), true) == null;
    }
  }

  private static int[] worth(Asked asked) {
    Matcher m = POINTS.matcher(asked.prompt());
    m.find();
    int a = Integer.parseInt(m.group(1));
    m.find();
    return new int[] {a, Integer.parseInt(m.group(1))};
  }

  @Test
  void threeHundredPairsSurviveFaultsAndKillsWithEveryVerdictAccountedFor() throws Exception {
    var seen = new FaultCounter();
    Settings faults =
        Settings.parse("--latency", "uniform:10-40", "--retry-after-ms", "50", "--slow-ms", "200")
            .with(
                Settings.spread(
                    0.15,
                    List.of(
                        Fault.RATE_AFTER,
                        Fault.E500,
                        Fault.E529,
                        Fault.RESET,
                        Fault.RESET_AFTER,
                        Fault.HALF,
                        Fault.MALFORMED)));
    try (FaultServer server = FaultServer.start(faults, fair(seen))) {
      killed(server, 250);
      killed(server, 700);
      server.settings(faults.with(Settings.spread(0.05, List.of(Fault.E500, Fault.RATE_AFTER))));
      JsonNode end = judge(server, "--repeat-unknown").json();
      assertThat(end.path("plan").path("calls").asInt()).isEqualTo(PAIRS * 4);
      try (Workspace w = Workspace.open(workspace)) {
        long set = new EvalSets(w).list().getFirst().id();
        var table = new Verdicts(w).load(set);
        assertThat(table.pairCount()).isEqualTo(PAIRS);
        assertThat(table.verdictCount()).isEqualTo(PAIRS * 4);
        assertThat(table.raters()).hasSize(2);
        for (int v = 0; v < table.verdictCount(); v++) {
          int i = Integer.parseInt(key(w, table.samples()[table.pair()[v]]).substring(1));
          int weak = i % 10;
          int strong = 9 - i % 7;
          Preference said = table.preference(v);
          Preference right =
              weak > strong
                  ? Preference.A_BETTER
                  : weak < strong ? Preference.B_BETTER : Preference.TIE;
          assertThat(said).isIn(right, Preference.UNREADABLE);
        }
        // Two in a hundred are unreadable whenever they are asked; the rest was read in the end.
        long unreadable = count(table, Preference.UNREADABLE);
        assertThat(unreadable).isBetween(5L, 50L);
        assertThat(end.path("unreadableAtFirst").asLong()).isGreaterThanOrEqualTo(unreadable);
        accounts(w, set, server);
      }
      long calls = server.account().calls();
      JsonNode again = judge(server).json();
      assertThat(server.account().calls()).as("nothing is asked twice").isEqualTo(calls);
      assertThat(again.path("runs").get(0).path("known").asInt()).isEqualTo(PAIRS * 4);
    }
  }

  @Test
  void aRunThatItsBudgetStoppedIsGoneOnWithByItsNumber() throws Exception {
    try (FaultServer server =
        FaultServer.start(Settings.parse("--latency", "uniform:1-3"), fair(new FaultCounter()))) {
      JsonNode plan = judge(server, "--dry-run").json().path("plan");
      double most = plan.path("expectedUsd").asDouble() / 3;
      List<String> little = arguments(server);
      little.set(little.indexOf("--budget") + 1, Double.toString(most));
      JsonNode stopped = Fixture.run(little.toArray(String[]::new)).json();
      JsonNode run = stopped.path("runs").get(0);
      long calls = server.account().calls();
      assertThat(run.path("state").asString()).isNotEqualTo("done");
      assertThat(run.path("spentUsd").asDouble()).isLessThanOrEqualTo(most);
      assertThat(calls).isPositive().isLessThan(PAIRS * 4L);
      String number = run.path("run").asString();

      // What is judged, by whom and under which prompt is the run's own.
      Fixture.Ran still =
          Fixture.run(resume(server, number, "--budget", Double.toString(most / 2)));
      assertThat(still.code()).as("the budget counts what was spent before").isNotEqualTo(2);
      assertThat(server.account().calls()).isEqualTo(calls);
      Fixture.Ran ran = Fixture.run(resume(server, number, "--budget", "50"));
      assertThat(ran.code()).as(ran.err()).isZero();
      JsonNode end = ran.json();
      assertThat(end.path("runs").get(0).path("run").asString()).isEqualTo(number);
      assertThat(end.path("runs").get(0).path("state").asString()).isEqualTo("done");
      try (Workspace w = Workspace.open(workspace)) {
        long set = new EvalSets(w).list().getFirst().id();
        assertThat(new Verdicts(w).load(set).verdictCount()).isEqualTo(PAIRS * 4);
        accounts(w, set, server);
      }
      long retried = end.path("unreadableAtFirst").asLong();
      assertThat(server.account().calls())
          .as("nothing is asked twice")
          .isEqualTo(PAIRS * 4L + retried);
      assertThat(Fixture.run(resume(server, "999")).err()).contains("no such judge run");
    }
  }

  private String[] resume(FaultServer server, String run, String... more) {
    var all =
        new ArrayList<String>(
            List.of("judge", "--workspace", workspace.toString(), "--evalset", "set"));
    all.addAll(List.of("--resume", run, "--json"));
    all.addAll(List.of("--base-url", "openai=" + server.url("/v1")));
    all.addAll(List.of("--base-url", "anthropic=" + server.url("/v1")));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** Settled spend ≤ the server's account ≤ settled spend + what may have been billed. */
  private static void accounts(Workspace w, long set, FaultServer server) {
    double settled = 0;
    double risk = 0;
    for (var run : new Runs(w, Clock.systemUTC()).list(set, 100)) {
      assertThat(run.purpose()).isEqualTo("JUDGE");
      settled += run.money().settledUsd();
      risk += run.money().mostUsd() - run.money().settledUsd();
    }
    assertThat(settled).isPositive();
    assertThat(server.account().usd()).isBetween(settled - 1e-9, settled + risk + 1e-9);
  }

  private void killed(FaultServer server, long answers) throws Exception {
    Path log = folder.resolve("killed.log");
    Process process =
        Child.start(folder.resolve("home"), log, arguments(server, "--repeat-unknown"));
    try {
      while (server.account().whole() < answers) {
        assertThat(process.isAlive()).as(() -> read(log)).isTrue();
        TimeUnit.MILLISECONDS.sleep(5);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private Fixture.Ran judge(FaultServer server, String... more) {
    Fixture.Ran ran = Fixture.run(arguments(server, more).toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran;
  }

  private List<String> arguments(FaultServer server, String... more) {
    var all =
        new ArrayList<String>(
            List.of(
                "judge",
                "--workspace",
                workspace.toString(),
                "--evalset",
                "set",
                "--judges",
                "openai/gpt-6-sol,anthropic/claude-sonnet-5-5",
                "--a",
                "m/weak",
                "--b",
                "m/strong",
                "--budget",
                "50",
                "--json",
                "--base-url",
                "openai=" + server.url("/v1"),
                "--base-url",
                "anthropic=" + server.url("/v1")));
    all.addAll(List.of(more));
    return all;
  }

  @Test
  void aControlAndBothOrdersShowAJudgeThatPrefersTheFirst() {
    Answers biased =
        asked ->
            asked.model().equals("claude-sonnet-5-5")
                ? "{\"rationale\": \"The first.\", \"verdict\": \"A\"}"
                : fair(new FaultCounter())
                    .answer(new Asked("x", asked.prompt(), asked.all(), 100, false, false));
    try (FaultServer server = FaultServer.start(Settings.plain(), biased)) {
      JsonNode control = judge(server, "--control", "--sample", "40").json();
      assertThat(control.path("plan").path("targets").asInt()).isEqualTo(40);
      JsonNode first = judgeOf(control, "anthropic/claude-sonnet-5-5");
      assertThat(first.path("controlNoise").path("value").asDouble()).isEqualTo(1);
      assertThat(first.path("controlNoise").path("n").asInt()).isEqualTo(80);
      assertThat(judgeOf(control, "openai/gpt-6-sol").path("controlNoise").path("value").asDouble())
          .isZero();
      assertThat(control.path("panel").size()).as("controls are no verdict on a side").isZero();
      JsonNode pairs = judge(server, "--sample", "50").json();
      JsonNode biasedJudge = judgeOf(pairs, "anthropic/claude-sonnet-5-5");
      assertThat(biasedJudge.path("flipRate").path("value").asDouble()).isEqualTo(1);
      assertThat(biasedJudge.path("firstPreferred").path("value").asDouble()).isEqualTo(1);
      JsonNode sound = judgeOf(pairs, "openai/gpt-6-sol");
      assertThat(sound.path("flipRate").path("value").asDouble()).isZero();
      assertThat(sound.path("firstPreferred").path("value").asDouble()).isCloseTo(0.5, within(0.1));
    }
  }

  @Test
  void gradesPreviewsDryRunsAndRefusals() throws IOException {
    Answers graders =
        asked ->
            asked.prompt().contains("0 to 10")
                ? "{\"rationale\": \"Fine.\", \"score\": 7}"
                : "{\"issues\": [\"short\"], \"rationale\": \"No.\", \"verdict\": \"fail\"}";
    try (FaultServer server = FaultServer.start(Settings.plain(), graders)) {
      String[] common = {
        "judge",
        "--workspace",
        workspace.toString(),
        "--evalset",
        "set",
        "--judges",
        "openai/gpt-6-sol",
        "--a",
        "m/weak",
        "--base-url",
        "openai=" + server.url("/v1"),
        "--json"
      };
      JsonNode dry = run(common, "--kind", "rubric", "--dry-run").json();
      assertThat(dry.path("plan").path("calls").asInt()).isEqualTo(PAIRS);
      assertThat(dry.path("plan").path("mostUsd").asDouble())
          .isGreaterThan(dry.path("plan").path("expectedUsd").asDouble());
      assertThat(server.account().calls()).isZero();
      run(common, "--kind", "rubric", "--share", "0.1");
      run(common, "--kind", "pass-fail", "--sample", "20");
      assertThat(server.account().calls()).isEqualTo(50);
      try (Workspace w = Workspace.open(workspace)) {
        var ratings =
            new dev.lanewright.store.Ratings(w).list(new EvalSets(w).list().getFirst().id());
        assertThat(ratings).hasSize(50);
        assertThat(ratings)
            .filteredOn(r -> r.rating().rater().protocol().equals("rubric v1"))
            .hasSize(30)
            .allMatch(r -> r.rating().score() == 0.7);
        assertThat(ratings)
            .filteredOn(r -> r.rating().rater().protocol().equals("pass-fail v1"))
            .allMatch(r -> Boolean.FALSE.equals(r.rating().passed()));
      }
      Path prompt = folder.resolve("prompt.txt");
      Files.writeString(prompt, "Mind {{request}} and grade {{answer}} from 0 to 10, please.");
      String shown =
          run(common, "--kind", "rubric", "--prompt-file", prompt.toString(), "--preview").out();
      assertThat(shown)
          .contains("rubric v2", "Mind Question", "an answer worth")
          .doesNotContain("{{");
      Fixture.Ran refused =
          Fixture.run(
              "judge",
              "--workspace",
              workspace.toString(),
              "--evalset",
              "set",
              "--judges",
              "m/strong",
              "--a",
              "m/weak",
              "--b",
              "m/strong");
      assertThat(refused.code()).isEqualTo(Cli.WRONG);
      assertThat(refused.err()).contains("m/strong cannot judge here", "would judge itself");
    }
  }

  private static Fixture.Ran run(String[] common, String... more) {
    var all = new ArrayList<String>(List.of(common));
    all.addAll(List.of(more));
    Fixture.Ran ran = Fixture.run(all.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran;
  }

  private static JsonNode judgeOf(JsonNode report, String name) {
    for (JsonNode j : report.path("judges")) {
      if (j.path("judge").asString().equals(name)) {
        return j;
      }
    }
    throw new AssertionError(name);
  }

  private static long count(dev.lanewright.engine.verdict.VerdictTable t, Preference what) {
    long n = 0;
    for (int v = 0; v < t.verdictCount(); v++) {
      n += t.preference(v) == what ? 1 : 0;
    }
    return n;
  }

  private static String key(Workspace w, long sample) {
    return new dev.lanewright.store.SamplePages(w).detail(sample).sample().key();
  }
}
