package dev.lanewright.learn.tune;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What to tune for.
 *
 * @param kind which of the two is bounded
 * @param bound least mean quality 0..1, or most USD per request
 * @param categoryFloors least mean quality 0..1 by category name
 * @param p95Ms ceiling on the 95th percentile of latency in milliseconds, or null. A sample whose
 *     latency was not recorded counts as below it
 */
public record TuneGoal(
    Kind kind, double bound, SequencedMap<String, Double> categoryFloors, @Nullable Double p95Ms) {

  /** What is bounded; the other is made as good as it gets. */
  public enum Kind {
    /** Least cost at this quality or more. */
    QUALITY_FLOOR,
    /** Most quality at this cost or less. */
    BUDGET
  }

  public TuneGoal {
    categoryFloors = Collections.unmodifiableSequencedMap(new TreeMap<>(categoryFloors));
  }

  /** Least cost at a mean quality. */
  public static TuneGoal floor(double quality) {
    return new TuneGoal(Kind.QUALITY_FLOOR, quality, new TreeMap<>(), null);
  }

  /** Most quality for USD per request. */
  public static TuneGoal budget(double usdPerRequest) {
    return new TuneGoal(Kind.BUDGET, usdPerRequest, new TreeMap<>(), null);
  }
}
