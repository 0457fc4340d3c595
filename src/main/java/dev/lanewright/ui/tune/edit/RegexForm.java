package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Condition;
import dev.lanewright.ui.part.Parts;

/** A regular expression that the request matches somewhere. */
final class RegexForm extends Form<Condition> {
  private final PatternField pattern;

  RegexForm(EditContext context, String id, Condition.Regex condition) {
    super(id);
    pattern =
        new PatternField(
            id("pattern"), "Regular expression", condition.pattern(), this::typing, this::changed);
    pattern.getStyleClass().add("mono");
    getChildren()
        .addAll(
            pattern,
            Parts.wrapped("Anywhere in the request; (?i) ignores case.", "muted", "small"));
  }

  @Override
  public Condition value() {
    return new Condition.Regex(pattern.getText());
  }
}
