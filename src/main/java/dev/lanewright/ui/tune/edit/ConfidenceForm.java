package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Gate;

/** The least confidence that the model itself gave. */
final class ConfidenceForm extends Form<Gate> {
  private final ShareControl least;

  ConfidenceForm(String id, Gate.Confidence gate) {
    super(id);
    least = new ShareControl(id("least"), "Least confidence", gate.atLeast(), this::changed);
    getChildren().add(least);
  }

  @Override
  public Gate value() {
    return new Gate.Confidence(least.value());
  }
}
