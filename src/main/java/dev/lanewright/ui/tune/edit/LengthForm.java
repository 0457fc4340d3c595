package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Gate;
import dev.lanewright.ui.part.Parts;

/** The answer's length in characters (Unicode code points). */
final class LengthForm extends Form<Gate> {
  private final RangeFields range;

  LengthForm(String id, Gate.Length gate) {
    super(id);
    range = new RangeFields((end, part) -> id(end + "-" + part), gate.range(), this::changed);
    range.getChildren().add(Parts.whole("characters", "muted", "small"));
    getChildren().add(range);
  }

  @Override
  public Gate value() {
    return new Gate.Length(range.range());
  }
}
