package dev.lanewright.evalset;

/** What a {@link Rater} is. */
public enum RaterKind {
  /** A model that is asked. */
  JUDGE,
  /** A human being. */
  PERSON,
  /** A rule or a comparison with a reference. */
  GRADER
}
