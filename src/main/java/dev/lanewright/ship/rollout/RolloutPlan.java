package dev.lanewright.ship.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a policy takes over.
 *
 * @param steps shares of the traffic, rising
 * @param stickyBy field whose value keeps a user, or a session, in one arm
 * @param winOrTie roll back when the judged win-or-tie rate falls under this, 0 to 1
 * @param judged on at least so many judged pairs
 * @param thumbsUp roll back when the thumbs-up rate falls by this share
 * @param handover roll back when escalation to a person rises by this share
 * @param auditSample cheap-lane answers to audit each week
 * @param auditLine largest share of them that may be misrouted
 */
public record RolloutPlan(
    List<Step> steps,
    String stickyBy,
    double winOrTie,
    int judged,
    double thumbsUp,
    double handover,
    int auditSample,
    double auditLine) {
  /** 1, 10, 50 and 100 percent, a week each, by user. */
  public static final RolloutPlan USUAL =
      new RolloutPlan(
          List.of(new Step(0.01, 7), new Step(0.1, 7), new Step(0.5, 7), new Step(1, 7)),
          "user_id",
          0.93,
          200,
          0.01,
          0.005,
          200,
          0.05);

  /**
   * One step.
   *
   * @param share of the traffic that the new policy gets, above 0 to 1
   * @param days it stays there at least
   */
  public record Step(double share, int days) {}

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
    if (steps.isEmpty()) {
      return Optional.of("a rollout has at least one step");
    }
    if (stickyBy.isBlank()) {
      return Optional.of("name the field that keeps a user in one arm");
    }
    boolean shares = share(winOrTie) && share(thumbsUp) && share(handover) && share(auditLine);
    return shares && judged > 0 && auditSample > 0
        ? Optional.empty()
        : Optional.of("limits are shares between 0 and 1, samples at least 1");
  }

  private static boolean share(double value) {
    return value > 0 && value < 1;
  }

  /** This plan with one step changed. */
  public RolloutPlan withStep(int index, Step step) {
    var all = new ArrayList<>(steps);
    all.set(index, step);
    return new RolloutPlan(
        all, stickyBy, winOrTie, judged, thumbsUp, handover, auditSample, auditLine);
  }

  /** This plan, sticky by another field. */
  public RolloutPlan withStickyBy(String field) {
    return new RolloutPlan(
        steps, field, winOrTie, judged, thumbsUp, handover, auditSample, auditLine);
  }

  /** This plan with other rollback rules. */
  public RolloutPlan withRules(
      double newWinOrTie, double newThumbsUp, double newHandover, double newAuditLine) {
    return new RolloutPlan(
        steps, stickyBy, newWinOrTie, judged, newThumbsUp, newHandover, auditSample, newAuditLine);
  }
}
