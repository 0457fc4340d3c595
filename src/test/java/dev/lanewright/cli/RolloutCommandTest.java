package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import dev.lanewright.ship.rollout.Assignment;
import dev.lanewright.store.SampleFilter;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.SampleRow;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.traffic.LoadedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A rollout as a script sees it. */
class RolloutCommandTest {
  @TempDir private Path dir;
  private Path workspace;
  private Path policy;

  @BeforeEach
  void load() throws IOException {
    var rows = new StringBuilder();
    for (String model : List.of("small", "large")) {
      rows.append(
          "{\"id\": \"s\", \"prompt\": \"q\", \"model\": \"p/%s\", \"answer\": \"a\", \"score\": 1}\n"
              .formatted(model));
    }
    workspace = dir.resolve("w.lanewright");
    Fixture.load(workspace, "set", List.of(Files.writeString(dir.resolve("r.jsonl"), rows)));
    policy =
        Files.writeString(
            dir.resolve("policy.json"),
            """
            {"lanewright": 1, "name": "cheap", "tiers": [
              {"name": "small", "model": "p/small"}, {"name": "large", "model": "p/large"}],
             "stages": [], "default": "small"}
            """);
  }

  private Fixture.Ran rollout(String... more) {
    var args =
        new ArrayList<>(
            List.of("rollout", "--workspace", workspace.toString(), "--evalset", "set"));
    args.addAll(List.of("--policy", policy.toString(), "--json"));
    args.addAll(List.of(more));
    return Fixture.run(args.toArray(String[]::new));
  }

  @Test
  void thePlanIsChangedAndKeptAndPlacesUsersAsTheRoutersDo() {
    assertThat(rollout("--steps", "5,50,100", "--salt", "v3", "--rule", "thumbs-up=0.02").code())
        .isZero();
    Fixture.Ran ran = rollout("--key", "user-1", "--key", "user-2");
    JsonNode plan = ran.json().get("plan");
    assertThat(plan.get("steps")).hasSize(3);
    assertThat(plan.get("rules").get("thumbs-up").asDouble()).isEqualTo(0.02);
    for (String key : List.of("user-1", "user-2")) {
      double place = Assignment.place(key, "v3");
      int from = place < 0.05 ? 1 : place < 0.5 ? 2 : 3;
      assertThat(ran.json().get("keys").get(key).asInt()).isEqualTo(from);
    }
    assertThat(rollout("--steps", "50,5").code()).isEqualTo(2);
    assertThat(rollout("--rule", "nonsense=1").code()).isEqualTo(2);
  }

  @Test
  void aSetsVerdictsJudgeAStep() throws IOException {
    rollout("--steps", "10,100", "--sticky-by", "user_id");
    Path log = RolloutLog.write(dir.resolve("good.jsonl"), 0.1, "", 0.9, 0.9);
    judged("step-1", 240, 6);
    Fixture.Ran on = rollout("--log", log.toString(), "--judged-set", "step-1");
    assertThat(ruling(on)).as(on.toString()).isEqualTo("go-on");
    JsonNode policyArm = on.json().get("counted").get("policy");
    assertThat(policyArm.get("judged").asInt()).isEqualTo(240);
    assertThat(policyArm.get("winOrTie").asInt()).isEqualTo(234);
    judged("worse", 240, 40);
    assertThat(ruling(rollout("--log", log.toString(), "--judged-set", "worse")))
        .isEqualTo("roll-back");
    assertThat(rollout("--log", log.toString(), "--judged-set", "none").code()).isEqualTo(2);
    assertThat(rollout("--log", log.toString(), "--judged-set", "worse", "--judged", "5").code())
        .isEqualTo(2);
  }

  /** A set of which a judge found the policy's answer worse in so many pairs, else tied. */
  private void judged(String name, int pairs, int worse) throws IOException {
    var rows = new StringBuilder();
    for (int i = 0; i < pairs; i++) {
      for (String model : List.of("small", "large")) {
        rows.append(
            "{\"id\": \"%s-%d\", \"prompt\": \"%s %d\", \"model\": \"p/%s\", \"answer\": \"a\", \"score\": 1}\n"
                .formatted(name, i, name, i, model));
      }
    }
    Fixture.load(workspace, name, List.of(Files.writeString(dir.resolve(name + ".jsonl"), rows)));
    try (Workspace open = Workspace.open(workspace)) {
      long set = LoadedSet.named(open, name).orElseThrow().id();
      var verdicts = new Verdicts(open);
      int at = 0;
      for (SampleRow row : new SamplePages(open).page(SampleFilter.all(set), -1, pairs)) {
        Pair pair = Pair.of(row.key(), PairArm.recorded("p/small"), PairArm.recorded("p/large"));
        long id = verdicts.pair(set, row.id(), pair);
        boolean small = pair.a().equals(PairArm.recorded("p/small"));
        Preference found =
            at++ >= worse ? Preference.TIE : small ? Preference.B_BETTER : Preference.A_BETTER;
        verdicts.put(
            id,
            List.of(
                Verdict.of(Rater.judge("j", "v1"), Shown.A_FIRST, found),
                Verdict.of(Rater.judge("j", "v1"), Shown.B_FIRST, found)));
      }
    }
  }

  @Test
  void goesOnHoldsAndRollsBackByTheLogOfAWeek() throws IOException {
    rollout("--steps", "10,100", "--sticky-by", "user_id");
    Path good = RolloutLog.write(dir.resolve("good.jsonl"), 0.1, "", 0.9, 0.9);
    Fixture.Ran held = rollout("--log", good.toString());
    assertThat(held.code()).as("nothing was judged").isEqualTo(1);
    assertThat(ruling(held)).isEqualTo("hold");
    Fixture.Ran on = rollout("--log", good.toString(), "--judged", "220", "--win-or-tie", "214");
    assertThat(ruling(on)).as(on.toString()).isEqualTo("go-on");
    assertThat(on.code()).isZero();
    assertThat(on.json().get("step").asInt()).isEqualTo(1);
    assertThat(on.json().get("days").asInt()).isEqualTo(7);
    JsonNode counted = on.json().get("counted");
    assertThat(counted.get("policy").get("users").asInt()).isEqualTo(assigned(0.1));
    assertThat(counted.get("policy").get("usdPerCall").asDouble()).isCloseTo(0.0002, within(1e-9));
    assertThat(counted.get("misassigned").asInt()).isZero();
    // The next step is the one after; a worse week on the first step rolls back.
    Path worse = RolloutLog.write(dir.resolve("worse.jsonl"), 0.1, "", 0.6, 0.9);
    Fixture.Ran back =
        rollout("--log", worse.toString(), "--step", "1", "--judged", "220", "--win-or-tie", "214");
    assertThat(ruling(back)).isEqualTo("roll-back");
    assertThat(back.code()).isEqualTo(1);
    assertThat(back.json().get("verdict").get("reasons").get(0).asString()).startsWith("thumbs-up");
  }

  @Test
  void anAssignmentThatIsNotTheHashsIsNotTrusted() throws IOException {
    rollout("--steps", "10,100");
    Path salted = RolloutLog.write(dir.resolve("salted.jsonl"), 0.1, "another", 0.9, 0.9);
    Fixture.Ran ran =
        rollout(
            "--log",
            salted.toString(),
            "--arm-field",
            "arm",
            "--arm",
            "new",
            "--judged",
            "220",
            "--win-or-tie",
            "214");
    assertThat(ruling(ran)).isEqualTo("hold");
    assertThat(ran.json().get("verdict").get("reasons").get(0).asString())
        .contains("not where the hash puts them");
  }

  private static String ruling(Fixture.Ran ran) {
    return ran.json().get("verdict").get("ruling").asString();
  }

  private static int assigned(double share) {
    int n = 0;
    for (int u = 0; u < 3_000; u++) {
      n += Assignment.in("user-" + u, "", share) ? 1 : 0;
    }
    return n;
  }
}
