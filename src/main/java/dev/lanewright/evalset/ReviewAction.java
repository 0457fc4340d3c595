package dev.lanewright.evalset;

/** What a reviewer did with an item. */
public enum ReviewAction {
  /** Decided, blind. */
  VERDICT,
  /** Kept the decision after everything was revealed. */
  CONFIRM,
  /** Changed the decision after everything was revealed. */
  CHANGE,
  /** Passed the item on without a decision. */
  SKIP,
  /** Wrote a note. */
  NOTE,
  /** Took an earlier event of their own back. */
  UNDO,
  /** Settled an item on which people disagree. */
  ADJUDICATE;

  /** Whether the event says which answer is better. */
  public boolean decides() {
    return this == VERDICT || this == CONFIRM || this == CHANGE || this == ADJUDICATE;
  }
}
