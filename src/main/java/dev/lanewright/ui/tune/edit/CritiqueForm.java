package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Gate;
import dev.lanewright.ui.part.Parts;

/** Where the replies of the tier's own model are kept. */
final class CritiqueForm extends Form<Gate> {
  private final FieldNameField field;

  CritiqueForm(EditContext context, String id, Gate.Critique gate) {
    super(id);
    field =
        new FieldNameField(
            id("field"), "Field of its replies", gate.field(), context.fields(), this::changed);
    getChildren()
        .addAll(
            field,
            Parts.wrapped(
                "The tier's model judges its own answer under a stricter prompt: YES, NO, or JSON"
                    + " with “passes”. The second call is counted.",
                "muted",
                "small"));
  }

  @Override
  public Gate value() {
    return new Gate.Critique(field.value());
  }
}
