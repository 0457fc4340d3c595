package dev.lanewright.ui.review;

/** What the review screen is at. */
public enum Phase {
  /** Something is being read. */
  LOADING,
  /** The set has no pairs of answers that anyone judged. */
  NO_PAIRS,
  /** There are pairs, and nothing was drawn from them. */
  NO_DRAW,
  /** Nobody said yet who reviews. */
  NO_NAME,
  /** An item is to be decided, blind. */
  BLIND,
  /** The item in view was decided; everything is revealed, and it can be confirmed or changed. */
  REVEALED,
  /** People disagree on the item in view; models stay hidden until it is settled. */
  DISPUTED,
  /** The item in view is decided and confirmed. */
  DONE,
  /** Nothing is left to do for this reviewer. */
  FINISHED,
  /** The item in view could not be read. */
  FAILED;

  /** Whether a verdict can be given. */
  boolean takesVerdict() {
    return this == BLIND || this == REVEALED || this == DISPUTED;
  }

  /** Whether an item is in view. */
  boolean showsItem() {
    return takesVerdict() || this == DONE;
  }
}
