package dev.lanewright.workspace;

import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Needs;
import dev.lanewright.engine.View;
import dev.lanewright.policy.Policy;
import java.util.HashSet;
import java.util.Set;

/**
 * What figures are wanted of.
 *
 * @param settled whether no gesture is under way
 */
record Question(Policy shown, Policy saved, Baseline baseline, View view, boolean settled) {
  /** Columns that an answer reads. */
  Set<Need> needs() {
    Set<Need> needs = new HashSet<>(Needs.of(shown));
    needs.addAll(Needs.of(saved));
    needs.addAll(Needs.of(baseline));
    return needs;
  }
}
