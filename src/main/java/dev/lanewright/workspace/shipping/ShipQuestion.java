package dev.lanewright.workspace.shipping;

import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Needs;
import dev.lanewright.engine.View;
import dev.lanewright.policy.Policy;
import dev.lanewright.ship.Exports;
import dev.lanewright.ship.gate.GateSettings;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a policy may take a baseline's place.
 *
 * @param table columns loaded so far
 * @param baselineName what people call the baseline
 * @param view split and weights
 */
public record ShipQuestion(
    EvalTable table,
    Policy policy,
    Baseline baseline,
    String baselineName,
    View view,
    GateSettings settings) {
  /** Columns that an answer reads. */
  Set<Need> needs() {
    Set<Need> needs = new HashSet<>(Needs.of(policy));
    needs.addAll(Needs.of(baseline));
    return needs;
  }

  /** The split in lower case, {@code all} for all. */
  public String split() {
    return view.split() == null ? "all" : view.split().name().toLowerCase(Locale.ROOT);
  }

  /** Identifies the policy. */
  public String hash() {
    return Exports.hash(policy);
  }

  /** This question with other settings. */
  public ShipQuestion withSettings(GateSettings changed) {
    return new ShipQuestion(table, policy, baseline, baselineName, view, changed);
  }
}
