package dev.lanewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Traces against the slow evaluator on seeded random cases, and words written by hand. */
class TraceTest {

  @Test
  void codesTellWhatTheSlowEvaluatorDoes() {
    int gates = 0;
    int missing = 0;
    for (long seed = 200_000; seed < 200_120; seed++) {
      var c = new RandomCase(seed);
      Run run = Run.of(c.table, c.policy);
      var slow = new SlowEvaluator(c.table, c.policy);
      for (int i = 0; i < c.table.n(); i++) {
        var expected = slow.evaluate(i);
        List<String> codes = Trace.of(run, i).stream().map(Step::code).toList();
        String what = "seed " + seed + " sample " + i + " " + codes;
        List<String> start = before(c, slow, expected, i);
        assertThat(codes.subList(0, start.size())).as(what).isEqualTo(start);
        assertThat(Trace.reasons(run, i))
            .as(what)
            .isEqualTo(start.stream().filter(code -> !code.startsWith("guard[")).toList());
        List<String> rest = codes.subList(start.size(), codes.size());
        assertThat(failed(rest)).as(what).isEqualTo(names(c.policy, expected.escalated));
        assertThat(asked(rest)).as(what).isEqualTo(names(c.policy, expected.attempts));
        end(what, c, expected, rest.getLast(), i);
        gates += rest.size() - 1;
        missing += rest.getLast().startsWith("missing:") ? 1 : 0;
      }
    }
    assertThat(gates).isPositive();
    assertThat(missing).isPositive();
  }

  private static List<String> before(
      RandomCase c, SlowEvaluator slow, SlowEvaluator.Outcome expected, int i) {
    var codes = new ArrayList<String>();
    codes.add(decision(c, expected, i));
    int floor = 0;
    for (int s = 0; s < c.policy.stages().size(); s++) {
      if (c.policy.stages().get(s) instanceof Guard guard && slow.holds(guard.when(), i)) {
        codes.add("guard[" + s + "]");
        floor = Math.max(floor, c.policy.tierIndex(guard.atLeast()));
      }
    }
    if (!expected.raisedBy.isEmpty()) {
      codes.add("floor:" + name(c.policy, floor));
    }
    int raised = Math.max(expected.decided, floor);
    if (raised != expected.start) {
      codes.add("limits:" + name(c.policy, raised) + ">" + name(c.policy, expected.start));
    }
    return codes;
  }

  private static String decision(RandomCase c, SlowEvaluator.Outcome expected, int i) {
    int s = expected.decidedBy;
    if (s == c.policy.stages().size()) {
      return "default";
    }
    return switch (c.policy.stages().get(s)) {
      case Guard _ -> "no guard decides";
      case Rule _ -> "rule[" + s + "]";
      case Score _ -> "score[" + s + "]";
      case Clusters _ -> "clusters[" + s + "]";
      case Intents intents -> {
        Labels labels = Votes.labels(c.table, intents.source());
        String label = labels.values().get(labels.codes()[i]);
        double[] all = Votes.confidence(c.table, intents.source());
        double confidence = all.length == 0 || Double.isNaN(all[i]) ? 1 : all[i];
        boolean known =
            intents.table().containsKey(label)
                && Math.round(confidence * 1e9) >= Math.round(intents.minConfidence() * 1e9);
        yield "intents[" + s + "]:" + (known ? label : "otherwise");
      }
    };
  }

  private static void end(
      String what, RandomCase c, SlowEvaluator.Outcome expected, String last, int i) {
    String tier = last.substring(last.indexOf(':') + 1);
    ModelColumns m = c.table.model("p/m" + tier.substring(1));
    if (expected.served >= 0) {
      assertThat(last).as(what).isEqualTo("serve:" + name(c.policy, expected.served));
    } else if (last.startsWith("missing:")) {
      assertThat(m == null || m.answered()[i] == 0).as(what).isTrue();
    } else {
      assertThat(last).as(what).startsWith("serve:");
      assertThat(m != null && m.answered()[i] == 1).as(what).isTrue();
    }
  }

  private static List<String> asked(List<String> codes) {
    return codes.stream()
        .filter(x -> x.startsWith("gate:"))
        .map(code -> code.split(":", -1)[1])
        .toList();
  }

  private static List<String> failed(List<String> codes) {
    return asked(codes.stream().filter(x -> !x.endsWith(":pass")).toList());
  }

  private static List<String> names(Policy policy, List<Integer> tiers) {
    return tiers.stream().map(t -> name(policy, t)).toList();
  }

  private static String name(Policy policy, int tier) {
    return policy.tiers().get(tier).name();
  }

  @Test
  void wordsNameTheNumberTheBoundAndTheTier() {
    var small = new SmallTable(new double[] {12, 70, Double.NaN});
    var chars = Source.signal("chars");
    var rule = new Rule(new Condition.InRange(chars, Range.below(60)), "cheap");
    var guard = new Guard(new Condition.InRange(chars, Range.below(20)), "strong");
    Run run = Run.of(small.table(), small.policy(List.of(guard, rule), null));
    assertThat(Trace.of(run, 0).stream().map(Step::words))
        .containsExactly(
            "chars 12 (under 60) goes to cheap",
            "chars 12 (under 20) demands at least strong",
            "raised to strong",
            "strong serves");
    assertThat(Trace.of(run, 1).stream().map(Step::words))
        .containsExactly("no stage decides, so the default strong", "strong serves");
    Run scored = Run.of(small.table(), small.policy(List.of(small.score(50.0)), null));
    assertThat(Trace.of(scored, 0).getFirst().words()).isEqualTo("score 12 under 50, so cheap");
    assertThat(Trace.of(scored, 1).getFirst().words())
        .isEqualTo("score 70 at or over 50, so strong");
  }
}
