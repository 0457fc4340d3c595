package dev.lanewright.learn;

/** A trained number with what turns it into a probability. */
public record Head(Scorer scorer, Calibration calibration) {
  /** The probability, 0..1; NaN where the request lacks what it reads. */
  public double of(Input input) {
    return calibration.of(scorer.of(input));
  }
}
