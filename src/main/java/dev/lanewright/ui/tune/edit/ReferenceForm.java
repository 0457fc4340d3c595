package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Gate;
import dev.lanewright.ui.part.Parts;
import javafx.scene.control.CheckBox;

/** Whether the answer must equal the reference to the letter. */
final class ReferenceForm extends Form<Gate> {
  private final CheckBox normalised = new CheckBox("ignore case, spaces and outer punctuation");

  ReferenceForm(String id, Gate.Reference gate) {
    super(id);
    normalised.setId(id("normalised"));
    normalised.setSelected(gate.normalised());
    normalised.setOnAction(e -> changed());
    getChildren()
        .addAll(
            normalised,
            Parts.wrapped(
                "In live traffic there is no reference: for studies only.", "muted", "small"));
  }

  @Override
  public Gate value() {
    return new Gate.Reference(normalised.isSelected());
  }
}
