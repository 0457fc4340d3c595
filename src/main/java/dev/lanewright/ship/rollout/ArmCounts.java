package dev.lanewright.ship.rollout;

/**
 * What one arm of a rollout saw during a step.
 *
 * @param users assigned to it
 * @param thumbs answers that were rated
 * @param thumbsUp of them, rated well
 * @param conversations held
 * @param handovers of them, escalated to a person
 * @param judged answers compared with the other arm's by a judge
 * @param winOrTie of them, as good or better
 */
public record ArmCounts(
    long users,
    long thumbs,
    long thumbsUp,
    long conversations,
    long handovers,
    long judged,
    long winOrTie) {}
