package dev.lanewright.ui.ship;

/**
 * What the screen can show.
 *
 * @param kind what is the case
 * @param words more of it, may be empty
 */
record ShipState(Kind kind, String words) {
  enum Kind {
    /** Being computed. */
    BUSY,
    /** A further look would spend the split, and nobody has asked for it. */
    WAITING,
    /** There is an answer. */
    READY,
    /** It could not be computed. */
    FAILED
  }
}
