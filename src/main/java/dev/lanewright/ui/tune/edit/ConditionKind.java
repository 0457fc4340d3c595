package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Condition;

/**
 * A kind of condition that a person can add.
 *
 * @param id part of the ids of its controls, such as {@code keyword}
 * @param title what people call it
 * @param fresh one to begin with; may still lack something
 * @param form controls for one; only ever given conditions of this kind
 */
record ConditionKind(String id, String title, Fresh fresh, Maker form) {
  /** Makes a condition to begin with. */
  interface Fresh {
    Condition of(EditContext context);
  }

  /** Makes the controls for a condition. */
  interface Maker {
    Form<Condition> of(EditContext context, String id, Condition condition);
  }
}
