package dev.lanewright.store;

/** Where a run stands. */
public enum RunState {
  /** Under way (or waiting), in some program. */
  RUNNING,
  /** Every call was made or given up. */
  DONE,
  /** A person ended it. */
  CANCELLED,
  /** It ended itself before its calls were made: no budget left, or no provider. */
  STOPPED,
  /** The program ended while it ran. */
  INTERRUPTED,
  /** Its batches are at their providers; nobody asks for their results now. */
  WAITING;

  /** Whether a run in this state has calls left to make. */
  public boolean unfinished() {
    return this != RUNNING && this != DONE;
  }
}
