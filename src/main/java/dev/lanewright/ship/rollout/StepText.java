package dev.lanewright.ship.rollout;

import dev.lanewright.ship.gate.Say;

/** Figures of a step in words, as the screen and the command show them. */
public final class StepText {
  private StepText() {}

  /** A level with what it stands on: {@code 90.0% of 4,000}. */
  public static String level(Proxy proxy, Measured m) {
    return m.n() == 0 ? Say.NONE : StepLines.level(proxy, m.value()) + " of " + Say.count(m.n());
  }

  /** A change with its interval: {@code −1.2 (−2.0 to −0.4)}. */
  public static String change(StepLine line) {
    return Double.isNaN(line.change())
        ? Say.NONE
        : "%s (%s to %s)"
            .formatted(
                StepLines.amount(line.proxy(), line.change()),
                StepLines.amount(line.proxy(), line.interval().lo()),
                StepLines.amount(line.proxy(), line.interval().hi()));
  }

  /** The limit with its sign. */
  public static String limit(StepLine line) {
    return StepLines.amount(line.proxy(), line.limit());
  }
}
