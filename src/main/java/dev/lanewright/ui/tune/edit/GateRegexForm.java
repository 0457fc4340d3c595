package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Gate;

/** A regular expression that the answer matches somewhere. */
final class GateRegexForm extends Form<Gate> {
  private final PatternField pattern;

  GateRegexForm(String id, Gate.Regex gate) {
    super(id);
    pattern =
        new PatternField(
            id("pattern"), "Regular expression", gate.pattern(), this::typing, this::changed);
    pattern.getStyleClass().add("mono");
    getChildren().add(pattern);
  }

  @Override
  public Gate value() {
    return new Gate.Regex(pattern.getText());
  }
}
