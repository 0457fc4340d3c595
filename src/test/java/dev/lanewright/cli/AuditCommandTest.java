package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.bench.GeneratedLog;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import dev.lanewright.policy.Source;
import dev.lanewright.store.Audits;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AuditCommandTest {
  private static final String SMALL = "openai/gpt-5-nano";
  private static final String MID = "openai/gpt-5-mini";
  private static final String POLICY =
      """
      {"lanewright": 1, "name": "audited",
       "tiers": [{"name": "small", "model": "openai/gpt-5-nano"},
                 {"name": "mid", "model": "openai/gpt-5-mini"},
                 {"name": "large", "model": "openai/gpt-5"}],
       "stages": [{"rule": {"when": {"signal": "chars", "below": 120}, "tier": "small"}}],
       "default": "large"}
      """;

  @TempDir private Path folder;
  private Path workspace;
  private Path policy;

  @BeforeEach
  void draw() throws IOException {
    workspace = folder.resolve("w.lanewright");
    policy = Files.writeString(folder.resolve("p.json"), POLICY);
    Path log = folder.resolve("log.jsonl");
    GeneratedLog.write(log, 3_000, 7);
    for (String set : List.of("week", "tuned")) {
      Fixture.Ran ran =
          Fixture.run(
              "sample-log",
              log.toString(),
              "--workspace",
              workspace.toString(),
              "--evalset",
              set,
              "--samples",
              "400",
              "--by",
              "lane,category",
              "--seed",
              set.equals("week") ? "1" : "2");
      assertThat(ran.code()).as(ran.err()).isZero();
    }
  }

  private Fixture.Ran audit(String... more) {
    String[] args = {
      "audit",
      "--workspace",
      workspace.toString(),
      "--evalset",
      "week",
      "--policy",
      policy.toString(),
      "--json"
    };
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Fixture.run(all);
  }

  @Test
  void withoutVerdictsItSaysWhatToRunNext() {
    Fixture.Ran ran = audit("--against", "tuned");
    assertThat(ran.code()).as(ran.err()).isZero();
    JsonNode doc = ran.json();
    assertThat(doc.path("state").asString()).isEqualTo("none");
    assertThat(doc.path("misroute").path("rate").path("value").isNull()).isTrue();
    assertThat(doc.path("words").toString()).contains("lanewright replay", SMALL, MID);
    // Two drawings of one log: no drift.
    for (JsonNode drift : doc.path("drift")) {
      assertThat(drift.path("drifted").asBoolean()).as(drift.toString()).isFalse();
    }
    assertThat(doc.path("drift")).hasSize(3);
  }

  /** Agreement and misroutes against plain weighted counts. */
  @Test
  void ratesAreThoseOfAPlainCountAndOverTheLineExitsWithOne() {
    double[] plain = judge();

    Fixture.Ran over = audit("--line", "0.05");
    JsonNode doc = over.json();
    assertThat(over.code()).isEqualTo(Cli.GATE_FAILS);
    assertThat(doc.path("state").asString()).isEqualTo("over");
    JsonNode rate = doc.path("misroute").path("rate");
    assertThat(rate.path("value").asDouble()).isCloseTo(plain[0], within(1e-12));
    assertThat(rate.path("lo").asDouble()).isLessThan(plain[0]);
    assertThat(rate.path("n").asInt()).isEqualTo(doc.path("misroute").path("judged").asInt());
    assertThat(doc.path("misroute").path("judgeUsd").asDouble())
        .isCloseTo(0.25 * rate.path("n").asInt(), within(1e-9));
    assertThat(doc.path("agreement").path("value").asDouble()).isCloseTo(plain[1], within(1e-12));
    double shares = 0;
    for (JsonNode lane : doc.path("lanes")) {
      shares += lane.path("share").asDouble();
      double sum =
          lane.path("agreement").path("value").asDouble()
              + lane.path("up").path("value").asDouble()
              + lane.path("down").path("value").asDouble();
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
    assertThat(shares).isCloseTo(1, within(1e-9));

    assertThat(audit("--line", "0.6").code()).isZero();
    assertThat(audit("--line", "0.6").json().path("state").asString()).isEqualTo("holds");
    assertThat(audit("--line", "2").code()).isEqualTo(Cli.WRONG);
    try (Workspace ws = Workspace.open(workspace)) {
      // Asked with two lines; the same audit again is kept once.
      assertThat(new Audits(ws).list()).hasSize(2);
    }
  }

  /** Judges every small answer against mid: one in five is worse. Rate and agreement, plainly. */
  private double[] judge() {
    var options = new CommonOptions();
    options.workspace = workspace;
    try (OpenSet set = OpenSet.open(options, "week")) {
      var lane = new Need.Field("lane");
      var weight = new Need.Numbers(Source.field("weight"));
      var chars = new Need.Numbers(Source.signal("chars"));
      EvalTable table = set.with(Set.of(lane, weight, chars));
      var verdicts = new Verdicts(set.workspace());
      Rater judge = Rater.judge("anthropic/judge", "");
      double misrouted = 0;
      double cheap = 0;
      double agreed = 0;
      double all = 0;
      List<String> names = List.of("small", "mid", "large");
      for (int i = 0; i < table.n(); i++) {
        double w = table.numbers(weight)[i];
        String own = table.labels(lane).values().get(table.labels(lane).codes()[i]);
        String would = table.numbers(chars)[i] < 120 ? "small" : "large";
        all += w;
        agreed += own.equals(would) ? w : 0;
        assertThat(names).contains(own);
        if (own.equals("small")) {
          boolean worse = i % 5 == 0;
          // Some pairs stand the other way round.
          boolean turned = i % 2 == 0;
          PairArm a = PairArm.recorded(turned ? MID : SMALL);
          PairArm b = PairArm.recorded(turned ? SMALL : MID);
          long pair = verdicts.pair(set.info().id(), table.ids()[i], Pair.of("k" + i, a, b));
          Preference said =
              !worse ? Preference.TIE : turned ? Preference.A_BETTER : Preference.B_BETTER;
          verdicts.put(
              pair,
              List.of(
                  new Verdict(
                      judge, Shown.A_FIRST, -1, said, Double.NaN, null, null, 0.25, 10, null)));
          cheap += w;
          misrouted += worse ? w : 0;
        }
      }
      return new double[] {misrouted / cheap, agreed / all};
    }
  }
}
