package dev.lanewright.ui.tune;

/** How a change reads: colour follows it, and so does a word for those who see no colour. */
enum Tone {
  BETTER,
  WORSE,
  NEUTRAL;

  /** Tone of a change where more is better. */
  static Tone of(double change) {
    return change > 0 ? BETTER : change < 0 ? WORSE : NEUTRAL;
  }
}
