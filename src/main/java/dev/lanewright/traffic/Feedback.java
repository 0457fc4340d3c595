package dev.lanewright.traffic;

import org.jspecify.annotations.Nullable;

/**
 * What production knows of how a call went.
 *
 * @param thumb true for thumbs-up, false for thumbs-down, null where nobody rated it
 * @param rating a score as the log has it, in its own unit, or NaN
 * @param escalated whether the conversation went to a person, or null where that is not said
 * @param completed whether the task was completed, or null where that is not said
 */
public record Feedback(
    @Nullable Boolean thumb,
    double rating,
    @Nullable Boolean escalated,
    @Nullable Boolean completed) {
  /** Nothing is known. */
  public static final Feedback NONE = new Feedback(null, Double.NaN, null, null);
}
