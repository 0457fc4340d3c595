package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Stage;
import dev.lanewright.ui.part.Parts;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A guard or a rule: when it applies, and the tier it stands for. */
final class ConditionStageForm extends Form<Stage> {
  private final boolean guard;
  private final ConditionForm when;
  private final Choice<String> tier;

  ConditionStageForm(EditContext context, String id, Guard guard) {
    this(context, id, true, guard.when(), guard.atLeast());
  }

  ConditionStageForm(EditContext context, String id, Rule rule) {
    this(context, id, false, rule.when(), rule.tier());
  }

  private ConditionStageForm(
      EditContext context, String id, boolean guard, Condition condition, String now) {
    super(id);
    this.guard = guard;
    setSpacing(10);
    when = new ConditionForm(context, id("when"), condition);
    when.onChange(c -> changed());
    tier = TierChoice.of(context, id("tier"), "Tier", now, t -> changed());
    HBox.setHgrow(tier, Priority.ALWAYS);
    getChildren()
        .addAll(
            Parts.label("When", "section"),
            when,
            Parts.row(10, Parts.whole(guard ? "then at least" : "then to"), tier));
  }

  @Override
  public Stage value() {
    return guard
        ? new Guard(when.value(), tier.getValue())
        : new Rule(when.value(), tier.getValue());
  }
}
