package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Gate;
import dev.lanewright.ui.part.Parts;

/** Who verifies, and where its replies are kept. */
final class VerifierForm extends Form<Gate> {
  private final FieldNameField model;
  private final FieldNameField field;

  VerifierForm(EditContext context, String id, Gate.Verifier gate) {
    super(id);
    model =
        new FieldNameField(
            id("model"), "Model that verifies", gate.model(), context.models(), this::changed);
    field =
        new FieldNameField(
            id("field"), "Field of its replies", gate.field(), context.fields(), this::changed);
    getChildren()
        .addAll(
            model,
            field,
            Parts.wrapped(
                "It replies YES or NO, or JSON with “passes”. One tier above what it checks is"
                    + " usual; its dollars and time are counted.",
                "muted",
                "small"));
  }

  @Override
  public Gate value() {
    return new Gate.Verifier(model.value(), field.value());
  }
}
