package dev.lanewright.workspace;

/** What of a {@link Session} changed. */
public enum Aspect {
  /** The eval set, or a column of it. */
  TABLE,
  /** The split, category, mix or importance in view. */
  VIEW,
  /** The policy shown, by an edit or in a gesture. */
  POLICY,
  /** The undo history. */
  HISTORY,
  /** The saved policy or its versions. */
  SAVED,
  /** What the policy is compared with. */
  BASELINE,
  /** Figures of the policy shown or of the saved one. */
  FIGURES,
  /** Curves, score distributions and references of the policy in place. */
  DETAILS,
  /** What the policy shown moved from the saved one. */
  FLIPS,
  /** Whether something is being computed or loaded, and what went wrong. */
  BUSY
}
