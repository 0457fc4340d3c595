package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Gate;
import dev.lanewright.ui.part.Parts;

/** Nothing to set. */
final class RefusalForm extends Form<Gate> {
  RefusalForm(String id) {
    super(id);
    getChildren()
        .add(
            Parts.wrapped("White space alone, or words such as “I can't help”.", "muted", "small"));
  }

  @Override
  public Gate value() {
    return new Gate.NotRefusal();
  }
}
