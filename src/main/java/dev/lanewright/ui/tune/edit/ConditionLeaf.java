package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Condition;
import dev.lanewright.ui.part.Parts;
import org.jspecify.annotations.Nullable;

/** A condition that is no group: its kind's form. */
final class ConditionLeaf extends ConditionPart {
  private final Form<Condition> form;

  ConditionLeaf(
      EditContext context,
      String id,
      boolean negated,
      Condition leaf,
      Runnable onChange,
      @Nullable Runnable remove) {
    super(context, id, negated, onChange, remove);
    getStyleClass().add("condition-leaf");
    ConditionKind kind = ConditionKinds.of(leaf);
    head.getChildren().add(1, Parts.whole(kind.title(), "strong", "small"));
    form = kind.form().of(context, id + "-" + kind.id(), leaf);
    form.onChange(c -> changed());
    form.onTyping(c -> look());
    getChildren().add(1, form);
    look();
  }

  @Override
  Condition inner() {
    return form.value();
  }
}
