package dev.lanewright.ship.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a policy takes over.
 *
 * @param steps shares of the traffic, rising
 * @param stickyBy field whose value keeps a user, or a session, in one arm
 * @param salt goes into the hash, so that two rollouts do not pick the same users; may be empty
 * @param rules when to roll back
 * @param auditSample cheap-lane answers to audit each week
 * @param auditLine largest share of them that may be misrouted
 */
public record RolloutPlan(
    List<Step> steps,
    String stickyBy,
    String salt,
    Rules rules,
    int auditSample,
    double auditLine) {
  /** 1, 10, 50 and 100 percent, a week each, by user. */
  public static final RolloutPlan USUAL =
      new RolloutPlan(
          List.of(new Step(0.01, 7), new Step(0.1, 7), new Step(0.5, 7), new Step(1, 7)),
          "user_id",
          "",
          Rules.USUAL,
          200,
          0.05);

  /** Most steps of a plan. */
  public static final int MOST_STEPS = 8;

  /**
   * One step.
   *
   * @param share of the traffic that the new policy gets, above 0 to 1
   * @param days it stays there at least
   */
  public record Step(double share, int days) {}

  /**
   * When to roll back.
   *
   * @param winOrTie the judged win-or-tie rate falls under this, 0 to 1
   * @param judged on at least so many judged pairs
   * @param thumbsUp the thumbs-up rate falls by this share
   * @param handover escalation to a person rises by this share
   * @param completion completion falls by this share
   * @param longer conversations grow by this share of the baseline's length
   */
  public record Rules(
      double winOrTie,
      int judged,
      double thumbsUp,
      double handover,
      double completion,
      double longer) {
    /** 93% on 200 judged; 1, 0.5 and 1 points; a tenth longer. */
    public static final Rules USUAL = new Rules(0.93, 200, 0.01, 0.005, 0.01, 0.1);

    /** These rules with another one. */
    public Rules withWinOrTie(double value) {
      return new Rules(value, judged, thumbsUp, handover, completion, longer);
    }

    /** These rules with another one. */
    public Rules withJudged(int value) {
      return new Rules(winOrTie, value, thumbsUp, handover, completion, longer);
    }

    /** These rules with another one. */
    public Rules withThumbsUp(double value) {
      return new Rules(winOrTie, judged, value, handover, completion, longer);
    }

    /** These rules with another one. */
    public Rules withHandover(double value) {
      return new Rules(winOrTie, judged, thumbsUp, value, completion, longer);
    }

    /** These rules with another one. */
    public Rules withCompletion(double value) {
      return new Rules(winOrTie, judged, thumbsUp, handover, value, longer);
    }

    /** These rules with another one. */
    public Rules withLonger(double value) {
      return new Rules(winOrTie, judged, thumbsUp, handover, completion, value);
    }

    private boolean sound() {
      return share(winOrTie)
          && judged > 0
          && share(thumbsUp)
          && share(handover)
          && share(completion)
          && share(longer);
    }
  }

  public RolloutPlan {
    steps = List.copyOf(steps);
  }

  /** What is wrong with it, in words; empty where nothing is. */
  public Optional<String> problem() {
    double before = 0;
    for (Step step : steps) {
      if (!(step.share() > before && step.share() <= 1)) {
        return Optional.of("steps rise from above 0% to 100%");
      }
      if (step.days() < 1) {
        return Optional.of("a step takes at least a day");
      }
      before = step.share();
    }
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      return Optional.of("a rollout has 1 to " + MOST_STEPS + " steps");
    }
    if (stickyBy.isBlank()) {
      return Optional.of("name the field that keeps a user in one arm");
    }
    return rules.sound() && share(auditLine) && auditSample > 0
        ? Optional.empty()
        : Optional.of("limits are shares between 0 and 1, samples at least 1");
  }

  private static boolean share(double value) {
    return value > 0 && value < 1;
  }

  /** This plan with other steps. */
  public RolloutPlan withSteps(List<Step> changed) {
    return new RolloutPlan(changed, stickyBy, salt, rules, auditSample, auditLine);
  }

  /** This plan with one step changed. */
  public RolloutPlan withStep(int index, Step step) {
    var all = new ArrayList<>(steps);
    all.set(index, step);
    return withSteps(all);
  }

  /** This plan, sticky by another field. */
  public RolloutPlan withStickyBy(String field) {
    return new RolloutPlan(steps, field, salt, rules, auditSample, auditLine);
  }

  /** This plan with another salt. */
  public RolloutPlan withSalt(String changed) {
    return new RolloutPlan(steps, stickyBy, changed, rules, auditSample, auditLine);
  }

  /** This plan with other rollback rules. */
  public RolloutPlan withRules(Rules changed) {
    return new RolloutPlan(steps, stickyBy, salt, changed, auditSample, auditLine);
  }

  /** This plan with another line for the weekly audit. */
  public RolloutPlan withAuditLine(double line) {
    return new RolloutPlan(steps, stickyBy, salt, rules, auditSample, line);
  }
}
