package dev.lanewright.ship.rollout;

import org.jspecify.annotations.Nullable;

/**
 * One call of a rollout as a log has it.
 *
 * @param key of the user or session that the assignment is sticky by
 * @param treated whether the new policy answered; null where the log does not say, and the hash of
 *     the key decides
 * @param conversation that the call belongs to, or null: it is one of its own
 * @param ms milliseconds since 1970, or -1
 * @param thumb whether the answer was rated well, null where nobody rated it
 * @param escalated whether the conversation went to a person, null where that is not said
 * @param completed whether the task was completed, null where that is not said
 * @param judged whether a judge found the answer as good as the other arm's, null where none did
 * @param failed whether there was no answer
 * @param usd what it cost, NaN where that is not known
 */
public record ArmCall(
    String key,
    @Nullable Boolean treated,
    @Nullable String conversation,
    long ms,
    @Nullable Boolean thumb,
    @Nullable Boolean escalated,
    @Nullable Boolean completed,
    @Nullable Boolean judged,
    boolean failed,
    double usd) {}
