package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Gate;
import dev.lanewright.ui.part.Parts;

/** The field that lists what was retrieved. */
final class GroundedForm extends Form<Gate> {
  private final FieldNameField field;

  GroundedForm(EditContext context, String id, Gate.Grounded gate) {
    super(id);
    field =
        new FieldNameField(
            id("field"),
            "Field that lists the sources",
            gate.field(),
            context.fields(),
            this::changed);
    getChildren()
        .addAll(
            field,
            Parts.wrapped(
                "Every [source] in the answer must be listed; an answer that cites none cannot be"
                    + " read, and escalates.",
                "muted",
                "small"));
  }

  @Override
  public Gate value() {
    return new Gate.Grounded(field.value());
  }
}
