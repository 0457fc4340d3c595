package dev.lanewright.cli;

import dev.lanewright.ship.gate.JudgedSample;
import dev.lanewright.ship.rollout.ArmTally;
import dev.lanewright.ship.rollout.RolloutPlan;
import dev.lanewright.workspace.traffic.ArmDesk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a rollout's plan becomes, and where a log says what of it (a picocli mixin). */
final class RolloutOptions {
  @Option(
      names = "--steps",
      split = ",",
      paramLabel = "PERCENT",
      description = "Shares of the traffic in percent, rising: 1,10,50,100.")
  private List<Double> shares = new ArrayList<>();

  @Option(names = "--days", paramLabel = "N", description = "Days of every step.")
  private @Nullable Integer days;

  @Option(
      names = "--sticky-by",
      paramLabel = "FIELD",
      description = "Whose value keeps a user, or a session, in one arm.")
  private @Nullable String stickyBy;

  @Option(
      names = "--salt",
      paramLabel = "TEXT",
      description = "Goes into the hash, so that two rollouts pick different users.")
  private @Nullable String salt;

  @Option(
      names = "--rule",
      paramLabel = "RULE=VALUE",
      description = {
        "When to roll back: win-or-tie=0.93, judged=200, thumbs-up=0.01, escalation=0.005,",
        "completion=0.01, longer=0.1. Repeatable."
      })
  private Map<String, Double> rules = new LinkedHashMap<>();

  @Option(
      names = "--step",
      paramLabel = "N",
      description = "The step that the log is of, from 1; the first not passed yet (default).")
  private @Nullable Integer step;

  @Option(
      names = "--arm-field",
      paramLabel = "FIELD",
      description = "Field of the log that names the arm; without it the hash decides.")
  private @Nullable String armField;

  @Option(
      names = "--arm",
      paramLabel = "VALUE",
      description = "Value of it that means the policy's arm. Repeatable.")
  private List<String> arms = new ArrayList<>();

  @Option(
      names = "--judged-field",
      paramLabel = "FIELD",
      description = "Field that says better, tied or worse; judge_verdict (default).")
  private String judgedField = "judge_verdict";

  @Option(
      names = "--judged-set",
      paramLabel = "NAME",
      description = {
        "A set drawn from this step's log (sample-log) whose verdicts say how the policy's answers",
        "compare with the baseline's."
      })
  private @Nullable String judgedSet;

  @Option(names = "--judged", paramLabel = "N", description = "Answers judged elsewhere.")
  private @Nullable Long judged;

  @Option(
      names = "--win-or-tie",
      paramLabel = "N",
      description = "Of them, as good as the baseline's or better.")
  private @Nullable Long winOrTie;

  @Option(
      names = "--days-run",
      paramLabel = "N",
      description = "Days that the step has run; what the log spans (default).")
  private @Nullable Integer daysRun;

  /** Whether the plan is to be changed. */
  boolean changes() {
    return !shares.isEmpty()
        || days != null
        || stickyBy != null
        || salt != null
        || !rules.isEmpty();
  }

  /** The plan with what was given. */
  RolloutPlan plan(RolloutPlan kept) {
    RolloutPlan plan = kept;
    int each = days == null ? kept.steps().getFirst().days() : days;
    if (!shares.isEmpty()) {
      plan = plan.withSteps(shares.stream().map(s -> new RolloutPlan.Step(s / 100, each)).toList());
    } else if (days != null) {
      plan =
          plan.withSteps(
              kept.steps().stream().map(s -> new RolloutPlan.Step(s.share(), each)).toList());
    }
    plan = stickyBy == null ? plan : plan.withStickyBy(stickyBy);
    plan = salt == null ? plan : plan.withSalt(salt);
    for (var rule : rules.entrySet()) {
      plan = plan.withRules(with(plan.rules(), rule.getKey(), rule.getValue()));
    }
    plan.problem()
        .ifPresent(
            p -> {
              throw CommandError.wrong(p);
            });
    return plan;
  }

  private static RolloutPlan.Rules with(RolloutPlan.Rules rules, String name, double value) {
    return switch (name) {
      case "win-or-tie" -> rules.withWinOrTie(value);
      case "judged" -> rules.withJudged((int) value);
      case "thumbs-up" -> rules.withThumbsUp(value);
      case "escalation" -> rules.withHandover(value);
      case "completion" -> rules.withCompletion(value);
      case "longer" -> rules.withLonger(value);
      default ->
          throw CommandError.wrong(
              "--rule: there is no rule \""
                  + name
                  + "\"; there are win-or-tie, judged, thumbs-up, escalation, completion, longer");
    };
  }

  /** Index of the step meant. */
  int step(RolloutPlan plan, int next) {
    if (step == null) {
      return next;
    }
    if (step < 1 || step > plan.steps().size()) {
      throw CommandError.wrong("--step is 1 to " + plan.steps().size());
    }
    return step - 1;
  }

  ArmDesk.Wish wish(RolloutPlan plan, int at) {
    if ((armField == null) != arms.isEmpty()) {
      throw CommandError.wrong("--arm-field and --arm go together");
    }
    return new ArmDesk.Wish(
        plan.stickyBy(),
        plan.salt(),
        plan.steps().get(at).share(),
        armField,
        new LinkedHashSet<>(arms),
        judgedField);
  }

  /** The figures with those of a judge that were given, or that a set's verdicts say. */
  ArmTally.Counted judged(ArmTally.Counted counted, Function<String, JudgedSample> ofSet) {
    String set = judgedSet;
    if (set != null) {
      if (judged != null || winOrTie != null) {
        throw CommandError.wrong("--judged-set and --judged do not go together");
      }
      JudgedSample said = ofSet.apply(set);
      return counted.withJudged(said.pairs(), said.goodOrTied());
    }
    if (judged == null || winOrTie == null) {
      if (judged != null || winOrTie != null) {
        throw CommandError.wrong("--judged and --win-or-tie go together");
      }
      return counted;
    }
    if (judged < 0 || winOrTie < 0 || winOrTie > judged) {
      throw CommandError.wrong("--win-or-tie is a part of --judged");
    }
    return counted.withJudged(judged, winOrTie);
  }

  int days(ArmTally.Counted counted) {
    return daysRun == null ? counted.days() : daysRun;
  }
}
