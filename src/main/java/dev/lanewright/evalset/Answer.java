package dev.lanewright.evalset;

import org.jspecify.annotations.Nullable;

/**
 * What a model replied to a sample, as it was recorded.
 *
 * @param model the model's name as the file writes it
 * @param repeat 0-based number of the repeat, or -1: the next free one
 * @param text the reply, or null where only its grade was recorded
 * @param quality the file's grade, 0..1, or NaN
 * @param inputTokens tokens billed as input, or -1 when not recorded
 * @param outputTokens tokens billed as output, or -1 when not recorded
 * @param costUsd USD, or NaN when not recorded
 * @param latencyMs milliseconds to the whole reply, or NaN when not recorded
 * @param confidence the model's own confidence, 0..1, or NaN when not recorded
 * @param error why there is no reply, or null
 */
public record Answer(
    String model,
    int repeat,
    @Nullable String text,
    double quality,
    int inputTokens,
    int outputTokens,
    double costUsd,
    double latencyMs,
    double confidence,
    @Nullable String error) {

  /** An answer of which only the grade is known. */
  public static Answer graded(String model, double quality) {
    return new Answer(model, -1, null, quality, -1, -1, Double.NaN, Double.NaN, Double.NaN, null);
  }
}
