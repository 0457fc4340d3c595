package dev.lanewright.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Score thresholds, one for each tier above the first. The highest tier whose value is at or above
 * its threshold is taken ({@code null}: never), else the lowest. Decides always, unless a score it
 * needs is missing: then it passes on. Scores and thresholds are compared after {@link
 * Rounding#round9}.
 *
 * @param kind one axis for all tiers, or one axis per tier
 * @param axes scalar: every tier above the first maps to the same source; cumulative: each tier to
 *     its own, P(needs this tier or higher)
 * @param direction whether a higher or a lower score needs a higher tier; for {@code LOWER} a value
 *     is taken when at or below its threshold
 * @param thresholds tier name to threshold or null, in tier order; scalar: non-decreasing (LOWER:
 *     non-increasing)
 */
public record Score(
    Kind kind,
    SequencedMap<String, Source> axes,
    Direction direction,
    SequencedMap<String, @Nullable Double> thresholds)
    implements Stage {

  /** How many axes the score has. */
  public enum Kind {
    SCALAR,
    CUMULATIVE
  }

  /** Which end of the score needs the higher tier. */
  public enum Direction {
    HIGHER,
    LOWER
  }

  public Score {
    axes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(axes));
    thresholds = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(thresholds));
  }

  /** A scalar score on one source. */
  public static Score scalar(
      Source source, Direction direction, SequencedMap<String, @Nullable Double> thresholds) {
    var axes = new LinkedHashMap<String, Source>();
    thresholds.keySet().forEach(t -> axes.put(t, source));
    return new Score(Kind.SCALAR, axes, direction, thresholds);
  }

  /** This stage with the threshold of one tier moved; null: never that tier. */
  public Score with(String tier, @Nullable Double threshold) {
    var copy = new LinkedHashMap<>(thresholds);
    copy.put(tier, threshold);
    return new Score(kind, axes, direction, copy);
  }
}
