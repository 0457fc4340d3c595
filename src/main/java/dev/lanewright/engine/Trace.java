package dev.lanewright.engine;

import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why a sample goes where it goes. */
public final class Trace {
  private final Run run;
  private final Policy policy;
  private final int i;
  private final List<Step> steps = new ArrayList<>();

  private Trace(Run run, int sample) {
    this.run = run;
    this.policy = run.policy();
    this.i = sample;
  }

  /**
   * Every step of the sample's path, in order: what decided, the guards that hold and what they
   * raised, limits, the gates' words, what served. A path that ends at an answer that was never
   * recorded has no {@code serve} step but {@code missing:TIER}.
   */
  public static List<Step> of(Run run, int sample) {
    var trace = new Trace(run, sample);
    trace.before();
    trace.cascade();
    return List.copyOf(trace.steps);
  }

  /**
   * Codes of the steps before the first call, as portable routers give them: what decided, then
   * {@code floor:TIER} where guards raised it, then {@code limits:FROM>TO} where limits moved it.
   */
  public static List<String> reasons(Run run, int sample) {
    var trace = new Trace(run, sample);
    trace.before();
    return trace.steps.stream().map(Step::code).filter(code -> !code.startsWith("guard[")).toList();
  }

  private void before() {
    Decisions decisions = run.decisions();
    int decided = decisions.decided()[i];
    int by = decisions.by()[i];
    if (by == policy.stages().size()) {
      add(by, "default", "no stage decides, so the default " + name(decided));
    } else {
      decision(by, policy.stages().get(by), decided);
    }
    for (int s = 0; s < policy.stages().size(); s++) {
      if (policy.stages().get(s) instanceof Guard guard && decisions.votes().get(s)[i] >= 0) {
        String words = Words.of(guard.when(), run.table(), i);
        add(s, "guard[" + s + "]", words + " demands at least " + guard.atLeast());
      }
    }
    int floor = decisions.floor()[i];
    int raised = Math.max(decided, floor);
    if (raised > decided) {
      int guard = decisions.floorBy()[i];
      add(guard, "floor:" + name(floor), "raised to " + name(floor));
    }
    int start = decisions.start()[i];
    if (start != raised) {
      add(
          -1,
          "limits:" + name(raised) + ">" + name(start),
          "does not fit " + name(raised) + ", so " + name(start));
    }
  }

  private void decision(int s, Stage stage, int tier) {
    switch (stage) {
      case Guard _ -> throw new IllegalStateException("a guard does not decide");
      case Rule rule ->
          add(
              s,
              "rule[" + s + "]",
              Words.of(rule.when(), run.table(), i) + " goes to " + name(tier));
      case Intents intents -> intent(s, intents, tier);
      case Score score -> score(s, score, tier);
      case Clusters clusters -> {
        Source rate = clusters.rate(policy.tiers().get(tier).model());
        double passes = run.table().numbers(new Need.Numbers(rate))[i];
        add(
            s,
            "clusters[" + s + "]",
            "in its cluster %s passes %s of the time, at or over %s"
                .formatted(name(tier), number(passes), number(clusters.passRate())));
      }
    }
  }

  private void intent(int s, Intents intents, int tier) {
    Labels labels = Votes.labels(run.table(), intents.source());
    String label = labels.values().get(labels.codes()[i]);
    double[] confidences = Votes.confidence(run.table(), intents.source());
    double c = confidences.length == 0 ? Double.NaN : confidences[i];
    boolean sure = (Double.isNaN(c) ? 1 : c) >= Bounds.atLeast(intents.minConfidence());
    if (sure && intents.table().containsKey(label)) {
      add(s, "intents[" + s + "]:" + label, "intent " + label + " goes to " + name(tier));
      return;
    }
    String why = sure ? " is not in the table" : " is not sure enough (" + number(c) + ")";
    add(s, "intents[" + s + "]:otherwise", "intent " + label + why + ", so " + name(tier));
  }

  private void score(int s, Score score, int tier) {
    Cuts cuts = Cuts.of(policy, score);
    boolean higher = score.direction() == Score.Direction.HIGHER;
    var words = new StringBuilder();
    for (int k = cuts.count() - 1; k >= 0 && words.isEmpty(); k--) {
      if (cuts.tierOf(k) == tier) {
        describe(words, score, tier, cuts.source(k), higher ? " at or over " : " at or under ");
      }
    }
    for (int k = 0; k < cuts.count() && words.isEmpty(); k++) {
      describe(words, score, cuts.tierOf(k), cuts.source(k), higher ? " under " : " over ");
    }
    add(
        s,
        "score[" + s + "]",
        (words.isEmpty() ? "no threshold is set" : words) + ", so " + name(tier));
  }

  private void describe(StringBuilder words, Score score, int tier, Source source, String side) {
    Double threshold = score.thresholds().get(name(tier));
    double value = run.table().numbers(new Need.Numbers(source))[i];
    words.append("score ").append(number(value)).append(side);
    words.append(number(threshold == null ? Double.NaN : threshold));
  }

  private void cascade() {
    int tier = run.start()[i];
    while (true) {
      ModelColumns model = run.table().model(policy.tiers().get(tier).model());
      if (model == null || model.answered()[i] == 0) {
        add(-1, "missing:" + name(tier), name(tier) + " never answered this");
        return;
      }
      byte result = run.gateResult(tier, i);
      if (result == Outcomes.UNGATED) {
        break;
      }
      if (result == Need.MISSING) {
        add(
            -1,
            "missing:gate:" + name(tier),
            "what a gate says of " + name(tier) + "'s answer was never recorded");
        return;
      }
      String word = result == Need.PASS ? "pass" : result == Need.FAIL ? "fail" : "unreadable";
      String words =
          switch (word) {
            case "pass" -> "passes its gates";
            case "fail" -> "fails a gate";
            default -> "has an answer that a gate cannot read";
          };
      add(-1, "gate:" + name(tier) + ":" + word, name(tier) + " " + words);
      if (result == Need.PASS) {
        break;
      }
      tier = run.fits().raise(tier + 1, i);
    }
    add(-1, "serve:" + name(tier), name(tier) + " serves");
  }

  private String name(int tier) {
    return policy.tiers().get(tier).name();
  }

  private void add(int stage, String code, String words) {
    steps.add(new Step(stage, code, words));
  }

  /** At most four decimals, none of them a trailing zero. */
  static String number(double x) {
    if (Double.isNaN(x)) {
      return "missing";
    }
    String text = String.format(Locale.ROOT, "%.4f", x);
    return text.replaceAll("\\.?0+$", "");
  }
}
