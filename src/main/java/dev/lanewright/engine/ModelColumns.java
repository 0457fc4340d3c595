package dev.lanewright.engine;

import org.jspecify.annotations.Nullable;

/**
 * What one model answered, one value per sample; the mean over repeats where there are several.
 * Arrays have length n and are never written after construction.
 *
 * @param model {@code provider/id}
 * @param answered 1 where a reply was recorded
 * @param quality 0..1, NaN when not answered or not graded
 * @param spread sample standard deviation of quality over the repeats, NaN below two repeats; null
 *     when no sample has repeats
 * @param costUsd USD of one call, NaN when unpriced or not answered
 * @param latencyMs milliseconds, NaN when not recorded
 * @param confidence 0..1 of the first recorded answer, the one that gates read; NaN when not
 *     recorded. In full precision, since a gate compares it as the portable routers do
 * @param estimated 1 where cost stands on estimated tokens; null when none does
 * @param inputUsd USD of one more token of input, NaN when unpriced
 */
public record ModelColumns(
    String model,
    byte[] answered,
    float[] quality,
    float @Nullable [] spread,
    double[] costUsd,
    float[] latencyMs,
    double[] confidence,
    byte @Nullable [] estimated,
    double inputUsd) {

  /** Columns of a model whose input has no known price. */
  public ModelColumns(
      String model,
      byte[] answered,
      float[] quality,
      float @Nullable [] spread,
      double[] costUsd,
      float[] latencyMs,
      double[] confidence,
      byte @Nullable [] estimated) {
    this(model, answered, quality, spread, costUsd, latencyMs, confidence, estimated, Double.NaN);
  }
}
