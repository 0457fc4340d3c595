package dev.lanewright.store;

/** How far an attempt came. The order is that of the numbers on disk. */
public enum AttemptState {
  /** Written down; it may be under way. */
  WRITTEN,
  /** Its reply is recorded and paid. */
  SETTLED,
  /** It brought nothing. */
  FAILED,
  /** The program ended while it was under way: it may have been answered, and billed. */
  UNKNOWN
}
