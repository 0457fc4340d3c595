package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Gate;
import dev.lanewright.ui.part.Parts;

/** Which other model must say the same, and what of the answers is compared. */
final class AgreementForm extends Form<Gate> {
  private final FieldNameField model;
  private final PatternField pattern;

  AgreementForm(EditContext context, String id, Gate.Agreement gate) {
    super(id);
    model =
        new FieldNameField(
            id("model"), "Model that is asked too", gate.model(), context.models(), this::changed);
    pattern =
        new PatternField(
            id("pattern"), "What is compared", gate.pattern(), this::typing, this::changed);
    pattern.getStyleClass().add("mono");
    pattern.setPromptText("the whole answer");
    getChildren()
        .addAll(
            model,
            pattern,
            Parts.wrapped(
                "The last match in both answers, letters and digits alone. Its call is counted.",
                "muted",
                "small"));
  }

  @Override
  public Gate value() {
    return new Gate.Agreement(model.value(), pattern.getText());
  }
}
