package dev.lanewright.policy;

/**
 * Something wrong with a policy.
 *
 * @param path the place, such as {@code stages[3].score.thresholds.mid}
 * @param message what is wrong there and what is expected, in words
 */
public record Problem(String path, String message) {}
