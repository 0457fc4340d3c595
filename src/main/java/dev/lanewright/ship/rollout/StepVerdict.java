package dev.lanewright.ship.rollout;

import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Wilson;
import dev.lanewright.ship.gate.Say;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether a rollout goes on after a step.
 *
 * @param ruling what to do
 * @param reasons why, in words, what weighs most first
 * @param lines the proxies of both arms
 * @param peeking whether intervals are those that hold at every look
 */
public record StepVerdict(
    Ruling ruling, List<String> reasons, List<StepLine> lines, boolean peeking) {
  /** Below this chance the split of users is not what was planned. */
  private static final double RATIO_LEVEL = 0.001;

  /** More users than this share in both arms, or in the wrong one, and the hash is not followed. */
  private static final double ASTRAY = 0.01;

  /** What to do, from best to worst. */
  public enum Ruling {
    GO_ON("Go on"),
    HOLD("Hold"),
    ROLL_BACK("Roll back");

    private final String words;

    Ruling(String words) {
      this.words = words;
    }

    /** As shown to people. */
    public String words() {
      return words;
    }
  }

  public StepVerdict {
    reasons = List.copyOf(reasons);
    lines = List.copyOf(lines);
  }

  /**
   * Compares the arms of a step. A rule rolls back where its limit is passed and a fall is shown
   * (one-sided 5%); passed without proof it holds, and so does a step that is not over, or whose
   * users are not split as planned: then no figure of it can be trusted. Of the proxies at least
   * one must be recorded in both arms. Who looks before the step is over, or looked before, gets
   * intervals that hold at every look.
   *
   * @param days that the step has run
   * @param looks how often the arms were compared during this step, this time included
   */
  public static StepVerdict of(
      RolloutPlan plan, int step, ArmTally.Counted seen, int days, int looks) {
    var out = new Reasons();
    RolloutPlan.Step now = plan.steps().get(step);
    ArmFigures policy = seen.policy();
    ArmFigures baseline = seen.baseline();
    boolean whole = now.share() >= 1;
    boolean peeking = looks > 1 || days < now.days();
    ratio(out, now.share(), policy.users(), baseline.users());
    astray(out, seen);
    judged(out, plan.rules(), policy);
    List<StepLine> lines = new ArrayList<>();
    for (Proxy proxy : Proxy.values()) {
      StepLine line = StepLines.of(proxy, plan.rules(), policy, baseline, peeking);
      if (line.policy().n() > 0 || line.baseline().n() > 0) {
        lines.add(line);
        // At 100% nobody is left to compare with.
        if (!whole || !Double.isNaN(line.change())) {
          out.add(line.ruling(), line.words());
        }
      }
    }
    if (lines.isEmpty()) {
      out.add(Ruling.HOLD, "no thumbs, conversations, escalations or completions were recorded");
    }
    if (days < now.days()) {
      out.add(Ruling.HOLD, "day " + days + " of " + now.days());
    }
    if (looks > 1) {
      out.add(
          Ruling.GO_ON,
          "looked at "
              + looks
              + " times in this step: intervals are the wider ones that hold at every look");
    }
    return out.verdict(lines, peeking);
  }

  private static void ratio(Reasons out, double share, long treated, long others) {
    int n = Math.toIntExact(treated + others);
    if (n == 0 || treated == 0) {
      out.broken("no user saw the policy");
      return;
    }
    if (share >= 1) {
      return;
    }
    var planned = BinomialDistribution.of(n, share);
    int k = Math.toIntExact(treated);
    double low = planned.cumulativeProbability(k);
    double high = 1 - planned.cumulativeProbability(k - 1);
    double p = Math.min(1, 2 * Math.min(low, high));
    if (p < RATIO_LEVEL) {
      out.broken(
          "sample ratio: %s of %s users were assigned, %s planned (p %s): mend the assignment first"
              .formatted(
                  Say.percent((double) k / n), Say.count(n), Say.plainPercent(share), Say.p(p)));
    }
  }

  private static void astray(Reasons out, ArmTally.Counted seen) {
    double users = (double) seen.policy().users() + seen.baseline().users() + seen.crossed();
    if (seen.crossed() > ASTRAY * users) {
      out.broken(
          Say.count(seen.crossed())
              + " users saw both arms: the assignment is not sticky; mend it first");
    }
    if (seen.misassigned() > ASTRAY * users) {
      out.broken(
          Say.count(seen.misassigned())
              + " users are not where the hash puts them: key, salt or share differ; mend the"
              + " assignment first");
    }
  }

  private static void judged(Reasons out, RolloutPlan.Rules rules, ArmFigures policy) {
    if (policy.judged() < rules.judged()) {
      out.add(
          Ruling.HOLD,
          "only %s of %s answers judged"
              .formatted(Say.count(policy.judged()), Say.count(rules.judged())));
      return;
    }
    double rate = (double) policy.winOrTie() / policy.judged();
    Interval i = Wilson.interval95(rate, policy.judged());
    out.add(
        rate < rules.winOrTie() ? Ruling.ROLL_BACK : Ruling.GO_ON,
        "win or tie %s (%s – %s) on %s judged, line %s"
            .formatted(
                Say.percent(rate),
                Say.percent(i.lo()),
                Say.percent(i.hi()),
                Say.count(policy.judged()),
                Say.plainPercent(rules.winOrTie())));
  }

  private static final class Reasons {
    private record Reason(int weight, Ruling ruling, String words) {}

    private final List<Reason> all = new ArrayList<>();
    private boolean broken;

    void add(Ruling ruling, String words) {
      all.add(new Reason(ruling.ordinal(), ruling, words));
    }

    /** Arms that are not what was planned say nothing, neither good nor bad. */
    void broken(String words) {
      broken = true;
      all.add(new Reason(Integer.MAX_VALUE, Ruling.HOLD, words));
    }

    StepVerdict verdict(List<StepLine> lines, boolean peeking) {
      Ruling worst = all.stream().map(Reason::ruling).max(Ruling::compareTo).orElse(Ruling.HOLD);
      List<String> words =
          all.stream()
              .sorted((a, b) -> Integer.compare(b.weight(), a.weight()))
              .map(Reason::words)
              .toList();
      return new StepVerdict(broken ? Ruling.HOLD : worst, words, lines, peeking);
    }
  }
}
