package dev.lanewright.learn;

/** Turns a score into a probability without changing the order. */
public sealed interface Calibration permits Platt, Isotonic {
  /** The probability, 0..1; NaN for NaN. */
  double of(double score);
}
