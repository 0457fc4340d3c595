package dev.lanewright.ship.gateway;

/**
 * How well a target says one part of a policy.
 *
 * @param part which part, such as {@code 2 Rule} or {@code Cascade}
 * @param kind the kind of part, by which tables group
 * @param degree how well
 * @param words what the target cannot say and what it becomes there; empty for {@link Degree#SAME}
 */
public record Fit(String part, Kind kind, Degree degree, String words) {
  /** Kinds of parts. */
  public enum Kind {
    GUARD,
    RULE,
    INTENTS,
    SCORE,
    CLUSTERS,
    LIMITS,
    CASCADE
  }

  /** How well a part is said. */
  public enum Degree {
    /** Decides the same for every request. */
    SAME,
    /** Decides the same where the words hold. */
    CONDITIONAL,
    /** Becomes something else, which the words name. */
    CHANGED,
    /** Not said at all; the words name what happens instead. */
    NOT_POSSIBLE
  }
}
