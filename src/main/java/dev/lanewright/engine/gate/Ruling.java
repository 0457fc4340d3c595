package dev.lanewright.engine.gate;

/** What a test of non-inferiority says. The order is from best to worst. */
public enum Ruling {
  /** The lower limit lies above minus the margin. */
  SHIPS,
  /** Neither shown: more samples are needed. */
  MORE,
  /** The upper limit lies below minus the margin, or the estimate at or below it. */
  FAILS;

  /** The worse of the two. */
  public Ruling and(Ruling other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
