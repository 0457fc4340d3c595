package dev.lanewright.engine;

import dev.lanewright.evalset.Split;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which samples count, and for how much.
 *
 * @param split only this split, or null for all
 * @param category only this category, or null for all
 * @param mix wanted share of real traffic by category: each sample of category c then weighs
 *     share(c) / (observed share of c); null leaves every sample at 1. Categories not named weigh 0
 * @param importance weight of a category for quality and regressions, never dollars or latency;
 *     categories not named count 1
 */
public record View(
    @Nullable Split split,
    @Nullable String category,
    @Nullable Map<String, Double> mix,
    Map<String, Double> importance) {
  /** Every sample, unweighted. */
  public static final View ALL = new View(null, null, null, Map.of());

  /** The split, unweighted; null for all. */
  public static View of(@Nullable Split split) {
    return new View(split, null, null, Map.of());
  }

  /** This view of another split. */
  public View withSplit(@Nullable Split newSplit) {
    return new View(newSplit, category, mix, importance);
  }

  /** This view of one category, or of all for null. */
  public View withCategory(@Nullable String newCategory) {
    return new View(split, newCategory, mix, importance);
  }
}
