package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Condition;
import java.util.List;

/** A whole condition: a group at the root, also where the condition is a single leaf. */
public final class ConditionForm extends Form<Condition> {
  private final ConditionPart root;

  /**
   * @param id unique on the screen
   */
  public ConditionForm(EditContext context, String id, Condition condition) {
    super(id);
    Condition group =
        condition instanceof Condition.All || condition instanceof Condition.Any
            ? condition
            : condition instanceof Condition.Not n
                    && (n.of() instanceof Condition.All || n.of() instanceof Condition.Any)
                ? condition
                : new Condition.All(List.of(condition));
    root = ConditionPart.of(context, id, group, this::changed, null);
    getChildren().add(root);
  }

  /** The condition; a group of one is that one. */
  @Override
  public Condition value() {
    Condition now = root.value();
    return switch (now) {
      case Condition.All all when all.of().size() == 1 -> all.of().getFirst();
      case Condition.Any any when any.of().size() == 1 -> any.of().getFirst();
      default -> now;
    };
  }
}
