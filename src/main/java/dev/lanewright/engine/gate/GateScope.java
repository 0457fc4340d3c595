package dev.lanewright.engine.gate;

/** What must ship. */
public enum GateScope {
  /** The whole set, and every category of it. */
  EVERY_CATEGORY,
  /** The whole set only. */
  OVERALL
}
