package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Gate;

/**
 * A kind of gate that a person can add.
 *
 * @param id part of the ids of its controls, such as {@code confidence}
 * @param title what people call it
 * @param fresh one to begin with; may still lack something
 * @param form controls for one; only ever given gates of this kind
 */
record GateKind(String id, String title, Fresh fresh, Maker form) {
  /** Makes a gate to begin with. */
  interface Fresh {
    Gate of(EditContext context);
  }

  /** Makes the controls for a gate. */
  interface Maker {
    Form<Gate> of(EditContext context, String id, Gate gate);
  }
}
