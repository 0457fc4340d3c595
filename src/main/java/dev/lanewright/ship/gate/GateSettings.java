package dev.lanewright.ship.gate;

import dev.lanewright.engine.gate.GateScope;
import java.util.Optional;

/**
 * What a policy is held to.
 *
 * @param margin largest loss of quality that is accepted, 0 to 1, such as 0.02 for 2 points
 * @param bar what the lower limit of the judges' win-or-tie rate must reach, such as 0.95
 * @param volume requests a month, for dollars
 * @param scope what must ship
 * @param risk largest share of violations among diverted requests that a certificate allows
 * @param delta probability that a certificate may be wrong
 */
public record GateSettings(
    double margin, double bar, long volume, GateScope scope, double risk, double delta) {
  /** 2 points, 95% win or tie, a million requests, every category; 5% at 95% confidence. */
  public static final GateSettings DEFAULT =
      new GateSettings(0.02, 0.95, 1_000_000, GateScope.EVERY_CATEGORY, 0.05, 0.05);

  /** What is wrong with them, in words; empty where nothing is. */
  public Optional<String> problem() {
    if (!(margin > 0 && margin < 1)) {
      return Optional.of("the margin must lie between 0 and 1, such as 0.02 for 2 points");
    }
    if (!(bar > 0 && bar < 1)) {
      return Optional.of("the bar must lie between 0 and 1, such as 0.95");
    }
    if (volume < 1) {
      return Optional.of("the volume must be at least 1 request a month");
    }
    if (!(risk > 0 && risk < 1)) {
      return Optional.of("the risk must lie between 0 and 1, such as 0.05");
    }
    return delta > 0 && delta < 1
        ? Optional.empty()
        : Optional.of("delta must lie between 0 and 1, such as 0.05");
  }

  public GateSettings withMargin(double value) {
    return new GateSettings(value, bar, volume, scope, risk, delta);
  }

  public GateSettings withBar(double value) {
    return new GateSettings(margin, value, volume, scope, risk, delta);
  }

  public GateSettings withVolume(long value) {
    return new GateSettings(margin, bar, value, scope, risk, delta);
  }

  public GateSettings withScope(GateScope value) {
    return new GateSettings(margin, bar, volume, value, risk, delta);
  }

  public GateSettings withRisk(double value) {
    return new GateSettings(margin, bar, volume, scope, value, delta);
  }

  public GateSettings withDelta(double value) {
    return new GateSettings(margin, bar, volume, scope, risk, value);
  }
}
