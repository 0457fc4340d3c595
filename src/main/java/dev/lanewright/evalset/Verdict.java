package dev.lanewright.evalset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rater's comparison of one pair in one order.
 *
 * @param rater who
 * @param shown in which order
 * @param repeat 0-based number of the verdict of that rater in that order, or -1: the next free one
 *     unless an equal one is recorded
 * @param outcome in the pair's frame
 * @param score the file's or judge's number behind it, in the file's own scale and frame, or NaN
 * @param rationale why, in words, or null
 * @param raw the rater's whole text, or null
 * @param costUsd USD, or NaN when not recorded
 * @param latencyMs milliseconds, or NaN when not recorded
 * @param at when, or null
 */
public record Verdict(
    Rater rater,
    Shown shown,
    int repeat,
    Preference outcome,
    double score,
    @Nullable String rationale,
    @Nullable String raw,
    double costUsd,
    double latencyMs,
    @Nullable Instant at) {

  /** A verdict of which only the outcome is known. */
  public static Verdict of(Rater rater, Shown shown, Preference outcome) {
    return new Verdict(
        rater, shown, -1, outcome, Double.NaN, null, null, Double.NaN, Double.NaN, null);
  }

  /** The same verdict on the same two answers, the second as A; the number keeps its own frame. */
  public Verdict mirrored() {
    return new Verdict(
        rater,
        shown.mirrored(),
        repeat,
        outcome.mirrored(),
        score,
        rationale,
        raw,
        costUsd,
        latencyMs,
        at);
  }
}
