package dev.lanewright.ship.gate;

/** How something stands. */
public enum State {
  /** As it should be. */
  GOOD,
  /** To be looked at. */
  WARN,
  /** Speaks against shipping. */
  BAD,
  /** Not known, or not asked. */
  UNKNOWN
}
