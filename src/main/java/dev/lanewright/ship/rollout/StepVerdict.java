package dev.lanewright.ship.rollout;

import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Newcombe;
import dev.lanewright.ship.gate.Say;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether a rollout goes on after a step.
 *
 * @param ruling what to do
 * @param reasons why, in words, what weighs most first
 */
public record StepVerdict(Ruling ruling, List<String> reasons) {
  /** Below this chance the split of users is not what was planned. */
  private static final double RATIO_LEVEL = 0.001;

  private static final double CONFIDENCE = 0.90;

  /** What to do, from best to worst. */
  public enum Ruling {
    GO_ON,
    HOLD,
    ROLL_BACK
  }

  public StepVerdict {
    reasons = List.copyOf(reasons);
  }

  /**
   * Compares the arms of a step. A rule rolls back where its limit is passed and a fall is shown
   * (one-sided 5%); passed without proof it holds, and so does a step that is not over, or whose
   * users are not split as planned: then no figure of it can be trusted.
   *
   * @param days that the step has run
   * @param looks how often the arms were compared during this step, this time included
   */
  public static StepVerdict of(
      RolloutPlan plan, int step, ArmCounts policy, ArmCounts baseline, int days, int looks) {
    var out = new Reasons();
    RolloutPlan.Step now = plan.steps().get(step);
    ratio(out, now.share(), policy.users(), baseline.users());
    if (policy.judged() >= plan.judged()) {
      double rate = (double) policy.winOrTie() / policy.judged();
      out.add(
          rate < plan.winOrTie() ? Ruling.ROLL_BACK : Ruling.GO_ON,
          "win or tie %s on %s judged, line %s"
              .formatted(
                  Say.percent(rate),
                  Say.count(policy.judged()),
                  Say.plainPercent(plan.winOrTie())));
    } else {
      out.add(
          Ruling.HOLD,
          "only %s of %s answers judged"
              .formatted(Say.count(policy.judged()), Say.count(plan.judged())));
    }
    change(
        out,
        "thumbs-up",
        plan.thumbsUp(),
        new long[] {policy.thumbsUp(), policy.thumbs(), baseline.thumbsUp(), baseline.thumbs()},
        1);
    change(
        out,
        "escalation to a person",
        plan.handover(),
        new long[] {
          policy.handovers(), policy.conversations(), baseline.handovers(), baseline.conversations()
        },
        -1);
    if (days < now.days()) {
      out.add(Ruling.HOLD, "day " + days + " of " + now.days());
      if (looks > 1) {
        out.add(
            Ruling.HOLD,
            "looked at "
                + looks
                + " times before the step is over: chance crosses a limit more often so; go on only"
                + " at its end");
      }
    }
    return out.verdict();
  }

  private static void ratio(Reasons out, double share, long treated, long others) {
    if (share >= 1) {
      return;
    }
    int n = Math.toIntExact(treated + others);
    if (n == 0) {
      out.add(Ruling.HOLD, "no user was assigned");
      return;
    }
    var planned = BinomialDistribution.of(n, share);
    int k = Math.toIntExact(treated);
    double low = planned.cumulativeProbability(k);
    double high = 1 - (k == 0 ? 0 : planned.cumulativeProbability(k - 1));
    double p = Math.min(1, 2 * Math.min(low, high));
    if (p < RATIO_LEVEL) {
      out.add(
          Ruling.HOLD,
          "sample ratio: %s of the users were assigned, %s planned (p %s): mend the assignment first"
              .formatted(Say.percent((double) k / n), Say.percent(share), Say.p(p)));
    }
  }

  /**
   * @param counts the policy's hits and trials, then the baseline's
   * @param good 1 where more is better, -1 where less is
   */
  private static void change(Reasons out, String what, double limit, long[] counts, int good) {
    if (counts[1] == 0 || counts[3] == 0) {
      out.add(Ruling.HOLD, what + ": nothing recorded");
      return;
    }
    double change = (double) counts[0] / counts[1] - (double) counts[2] / counts[3];
    Interval i = Newcombe.interval(counts[0], counts[1], counts[2], counts[3], CONFIDENCE);
    double best = good > 0 ? i.hi() : -i.lo();
    boolean passed = good * change <= -limit;
    Ruling ruling = !passed ? Ruling.GO_ON : best < 0 ? Ruling.ROLL_BACK : Ruling.HOLD;
    out.add(
        ruling,
        "%s %s points (%s to %s), limit %s"
            .formatted(
                what,
                Say.points(change),
                Say.points(i.lo()),
                Say.points(i.hi()),
                Say.points(-good * limit)));
  }

  private static final class Reasons {
    private record Reason(Ruling ruling, String words) {}

    private final List<Reason> all = new ArrayList<>();

    void add(Ruling ruling, String words) {
      all.add(new Reason(ruling, words));
    }

    StepVerdict verdict() {
      Ruling worst = all.stream().map(Reason::ruling).max(Ruling::compareTo).orElse(Ruling.HOLD);
      // Arms that are not what was planned say nothing, neither good nor bad.
      boolean broken = all.stream().anyMatch(r -> r.words().startsWith("sample ratio"));
      List<String> words =
          all.stream()
              .sorted((a, b) -> b.ruling().compareTo(a.ruling()))
              .map(Reason::words)
              .toList();
      return new StepVerdict(broken ? Ruling.HOLD : worst, words);
    }
  }
}
